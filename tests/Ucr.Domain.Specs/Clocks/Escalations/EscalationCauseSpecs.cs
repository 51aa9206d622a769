using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Clocks.Escalations;

public class EscalationCauseSpecs
{
    private static readonly RaiseWhatIsDue Sweep = new(Ours);

    [Fact]
    public void rule_48_at_risk_counts_the_time_that_is_left_to_allocate()
    {
        Kinds(Allocated(), T(10, 15) - Tick).ShouldNotContain(EscalationKind.AtRisk);
        Kinds(Allocated(), T(10, 15)).ShouldContain(EscalationKind.AtRisk);
        Kinds(Taken(), T(10, 15)).ShouldNotContain(EscalationKind.AtRisk);
    }

    [Fact]
    public void rule_48_warned_at_risk_breached_and_called_each_once()
    {
        var world = Planned().Holding(new FloorTimeTold(false, null, CallTaker.Id, T(9, 12)));
        foreach (var minute in Enumerable.Range(0, 179))
        {
            var now = T(9, 13) + Duration.FromMinutes(minute);
            world.After(Sweep, Actor.Service, now);
        }

        world.Referral.Escalations.Select(raised => raised.Kind).Order().ShouldBe(
            new[] { EscalationKind.AtRisk, EscalationKind.DueSoon, EscalationKind.BreachSafetyCall, EscalationKind.BreachSafetyCall }.Order());
        world.Referral.BreachedAt.ShouldBe(T(11, 0));
    }

    [Fact]
    public void ruling_03_no_clinical_eyes_in_15_minutes_names_who_must_act() =>
        AtNine().When(Sweep, Actor.Service, T(9, 15)).ThenOnly<EscalationRaised>().Who.ShouldBe(new Responder(Role.TriageClinician));

    [Fact]
    public void ruling_04_redirect_not_accepted_in_15_minutes_is_raised_and_stops_when_it_is()
    {
        var world = AtNine().After(new RedirectReferral(Ours, "Falls service", Why, T(9, 5)), TriageNurse, T(9, 5));
        world.When(Sweep, Actor.Service, T(9, 20) - Tick).ThenNothing();
        world.When(Sweep, Actor.Service, T(9, 20)).ThenOnly<EscalationRaised>().Kind.ShouldBe(EscalationKind.RedirectNotAccepted);
        world.After(Sweep, Actor.Service, T(9, 20)).After(new RecordRedirectAnswer(Ours, true, Why, T(9, 22)), CallTaker, T(9, 22)).When(Sweep, Actor.Service, T(9, 50)).ThenNothing();
    }

    [Fact]
    public void ruling_15_nobody_opened_goes_up_within_15_minutes_and_stops_when_somebody_does()
    {
        var world = NoAccess().After(Sweep, Actor.Service, T(9, 50)).After(Sweep, Actor.Service, T(10, 0));
        world.Referral.Escalations.Single(raised => raised.Kind == EscalationKind.NoAccess).Step.ShouldBe(3);
        Kinds(world.After(StartContact(T(10, 1)), Nurse, T(10, 1)), T(10, 30)).ShouldNotContain(EscalationKind.NoAccess);
    }

    [Fact]
    public void ruling_16_an_ambulance_request_without_an_answer_in_60_s_says_ring_999()
    {
        var (request, asked) = (Guid.Parse("00000000-0000-7000-8000-0000000000aa"), T(9, 20));
        var world = Accepted().After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, asked), TriageNurse, asked)
            .Holding(new AmbulanceRequested(request, AmbulanceCategory.Two, TriageNurse.Id, asked));
        Kinds(world, T(9, 21) - Tick).ShouldNotContain(EscalationKind.AmbulanceNotAcknowledged);
        Kinds(world, T(9, 21)).ShouldContain(EscalationKind.AmbulanceNotAcknowledged);
        world.Holding(new AmbulanceRequestAcknowledged(request, ByPhone: true, "CAD 17", TriageNurse.Id, T(9, 21) - Tick));
        Kinds(world, T(9, 21)).ShouldNotContain(EscalationKind.AmbulanceNotAcknowledged);
    }

    [Fact]
    public void ruling_17_at_breach_and_every_60_minutes_after_somebody_must_ring()
    {
        var world = Taken();
        Kinds(world, T(11, 0)).ShouldNotContain(EscalationKind.BreachSafetyCall);
        Kinds(world, T(11, 0) + Tick).ShouldContain(EscalationKind.BreachSafetyCall);
        Kinds(world.After(Sweep, Actor.Service, T(11, 1)), T(12, 0)).ShouldNotContain(EscalationKind.BreachSafetyCall);
        world.Decide(Sweep, Actor.Service, T(12, 0) + Tick).OfType<EscalationRaised>().ShouldContain(e => e.Kind == EscalationKind.BreachSafetyCall && e.Step == 1);
    }

    [Fact]
    public void whoever_referred_must_be_told_within_the_hour()
    {
        var world = new World().Holding(Received(T(9, 0)) with { Referrer = OdsCode.Parse("RYZ") }).After(Reject(T(9, 10)), TriageNurse, T(9, 10));
        Kinds(world, T(10, 10) - Tick).ShouldBeEmpty();
        Kinds(world, T(10, 10)).ShouldBe([EscalationKind.SenderNotTold]);
        Kinds(world.After(new InformReferrer(Ours, "Phone", T(10, 0)), CallTaker, T(10, 0)), T(10, 10)).ShouldBeEmpty();
    }

    [Fact]
    public void rule_48_what_fell_due_while_nobody_looked_is_raised_in_the_order_in_which_it_fell_due() =>
        Kinds(Planned().Holding(new FloorTimeTold(false, null, CallTaker.Id, T(9, 12))), T(11, 30))
            .ShouldBe([EscalationKind.AtRisk, EscalationKind.DueSoon, EscalationKind.BreachSafetyCall]);

    [Fact]
    public void a_visit_for_two_is_not_accepted_until_both_have_accepted()
    {
        var two = AtNine().After(Accept(T(9, 10)) with { Needs = Needs with { People = 2 } }, TriageNurse, T(9, 10)).After(Plan(T(9, 12)), Desk, T(9, 12))
            .After(Allocate(T(9, 13)), Desk, T(9, 13)).After(Allocate(T(9, 13), Medic), Desk, T(9, 13)).After(new AcceptAllocation(OurVisit, Nurse.Id, T(9, 14)), Nurse, T(9, 14));
        var raised = Stood(EscalationKind.NotAccepted, T(9, 18));
        EscalationCause.Stands(raised, two.Referral, [.. two.Visits], Defaults).ShouldBeTrue();
        EscalationCause.Stands(Stood(EscalationKind.AtRisk, T(10, 15)), two.Referral, [.. two.Visits], Defaults).ShouldBeTrue("nobody lifts alone");
        two.After(new AcceptAllocation(OurVisit, Medic.Id, T(9, 15)), Medic, T(9, 15));
        EscalationCause.Stands(raised, two.Referral, [.. two.Visits], Defaults).ShouldBeFalse();
        EscalationCause.Stands(Stood(EscalationKind.AtRisk, T(10, 15)), two.Referral, [.. two.Visits], Defaults).ShouldBeFalse();
    }

    [Fact]
    public void ruling_21_a_clinician_is_silent_as_long_as_nothing_was_heard_after_the_alarm()
    {
        var world = UnderWay();
        EscalationCause.Stands(Stood(EscalationKind.LoneWorkerSilent, T(9, 20)), world.Referral, [.. world.Visits], Defaults).ShouldBeTrue();
        EscalationCause.Stands(Stood(EscalationKind.LoneWorkerSilent, T(9, 20) - Tick), world.Referral, [.. world.Visits], Defaults).ShouldBeFalse();
    }

    private static RaisedEscalation Stood(EscalationKind kind, Instant dueAt) => new(kind, dueAt);

    private static IReadOnlyList<EscalationKind> Kinds(World world, Instant now) =>
        [.. world.Decide(Sweep, Actor.Service, now).OfType<EscalationRaised>().Where(raised => raised.Step == 1).Select(raised => raised.Kind)];
}
