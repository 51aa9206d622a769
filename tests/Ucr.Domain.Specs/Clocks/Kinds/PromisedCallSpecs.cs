using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Kinds;

public class PromisedCallSpecs
{
    private static readonly RaiseWhatIsDue Sweep = new(Ours);
    private static readonly TriageAgain Again = new(Ours, ClinicalUrgency.RiskToLife, T(10, 30), Why, T(9, 30));
    private static readonly InformPatient Tells = new(Ours, T(10, 0), T(12, 0), true, true, Audience.Patient, TellBy.Voice, T(9, 20));
    private static readonly ChangeArrivalWindow Later = new(Ours, T(11, 0), T(13, 0), Why, T(9, 40));
    private static readonly InformPatient TellsLater = Tells with { WindowFrom = T(11, 0), WindowTo = T(13, 0), OccurredAt = T(9, 50) };

    [Fact]
    public void ruling_17_the_next_call_that_triage_promised_is_raised_when_it_is_due_and_not_a_tick_before()
    {
        var world = TriagedAgain();
        var clock = Clock(world, ClockKind.SafetyNettingCall);
        (clock.StartedAt, clock.DueAt, clock.Policy.Value).ShouldBe((T(9, 30), T(10, 30), "safety-netting-call/1"));
        Raised(world, EscalationKind.SafetyCallDue, T(10, 30) - Tick).ShouldBe(0);
        Raised(world, EscalationKind.SafetyCallDue, T(10, 30)).ShouldBe(1);
        Raised(world, EscalationKind.SafetyCallDue, T(10, 30) + Tick).ShouldBe(1);
        Raised(world.After(Sweep, Actor.Service, T(10, 30)), EscalationKind.SafetyCallDue, T(10, 31)).ShouldBe(0, "once is enough: the ladder goes on from there");
        AllOf(Accepted()).ShouldNotContain(item => item.Kind == ClockKind.SafetyNettingCall);
    }

    [Fact]
    public void ruling_17_triaging_again_makes_the_promised_call_and_promises_the_next()
    {
        var world = TriagedAgain().After(Sweep, Actor.Service, T(10, 30));
        StandsOn(world, EscalationKind.SafetyCallDue).ShouldBeTrue();
        world.After(Again with { NextCallAt = T(11, 30), OccurredAt = T(10, 35) }, TriageNurse, T(10, 35));
        StandsOn(world, EscalationKind.SafetyCallDue).ShouldBeFalse();
        DuesOf(world, EscalationKind.SafetyCallDue).ShouldBe([T(11, 30)]);
        AllOf(world).Where(item => item.Kind == ClockKind.SafetyNettingCall).Select(item => (item.StartedAt, item.StoppedAt))
            .ShouldBe([(T(9, 30), T(10, 35)), (T(10, 35), null)]);
    }

    [Fact]
    public void ruling_17_where_nobody_names_a_time_the_next_call_is_due_as_the_service_has_set_it()
    {
        DuesOf(Accepted().After(Again with { NextCallAt = null }, TriageNurse, T(9, 30)), EscalationKind.SafetyCallDue).ShouldBe([T(10, 30)]);
        var sooner = PolicyCatalogue.Fields.Single(field => field.Name == "safety-netting-call-limit").Write(ServicePolicies.Default, "20").Policies!;
        var world = new World { Settings = Under(sooner) }.Holding(Received(T(9, 0))).After(Accept(T(9, 10)), TriageNurse, T(9, 10)).After(Again with { NextCallAt = null }, TriageNurse, T(9, 30));
        DuesOf(world, EscalationKind.SafetyCallDue).ShouldBe([T(9, 50)]);
        world.When(Again with { NextCallAt = null }, TriageNurse, T(9, 31)).ThenNothing();
        DuesOf(world.After(Again with { OccurredAt = T(9, 40) }, TriageNurse, T(9, 40)), EscalationKind.SafetyCallDue).ShouldBe([T(10, 30)], "a time that was promised counts");
    }

    [Theory]
    [InlineData(SafetyCallFor.Waiting)]
    [InlineData(SafetyCallFor.Breach)]
    public void ruling_17_a_promised_call_is_made_when_the_person_was_heard(SafetyCallFor about)
    {
        var call = new MakeSafetyCall(Ours, about, false, Why, T(10, 0));
        var world = TriagedAgain().After(call, TriageNurse, T(10, 0));
        DuesOf(world, EscalationKind.SafetyCallDue).ShouldBe([T(10, 30)], "nobody answered, so nobody is known to be safe");
        world.After(call with { Reached = true, OccurredAt = T(10, 1) }, TriageNurse, T(10, 1));
        Clock(world, ClockKind.SafetyNettingCall).StoppedAt.ShouldBe(T(10, 1));
    }

    [Fact]
    public void ruling_17_no_promised_call_is_due_once_somebody_else_looks_after_them()
    {
        Clock(TriagedAgain().After(new RaiseEmergency(Ours, "CAD 17", TriageNurse.Id, Why, T(9, 40)), TriageNurse, T(9, 40)), ClockKind.SafetyNettingCall).LeftAt.ShouldBe(T(9, 40));
        var seen = TriagedAgain().Holding(new ClockStopped(T(9, 50), OurVisit, Guid.Empty, Policies.Named("face-to-face")));
        Clock(seen, ClockKind.SafetyNettingCall).StoppedAt.ShouldBe(T(9, 50));
        DuesOf(seen, EscalationKind.SafetyCallDue).ShouldBeEmpty();
    }

    [Fact]
    public void ruling_18_a_changed_window_that_nobody_has_told_is_raised_after_15_minutes_and_not_a_tick_before()
    {
        var world = Changed();
        var clock = Clock(world, ClockKind.ChangedWindowCall);
        (clock.StartedAt, clock.DueAt, clock.Policy.Value).ShouldBe((T(9, 40), T(9, 55), "changed-window-call/1"));
        Raised(world, EscalationKind.WindowNotTold, T(9, 55) - Tick).ShouldBe(0);
        Raised(world, EscalationKind.WindowNotTold, T(9, 55)).ShouldBe(1);
        Raised(world, EscalationKind.WindowNotTold, T(9, 55) + Tick).ShouldBe(1);
        world.After(Sweep, Actor.Service, T(9, 55));
        StandsOn(world, EscalationKind.WindowNotTold).ShouldBeTrue();
        world.After(TellsLater with { OccurredAt = T(9, 57) }, CallTaker, T(9, 57));
        StandsOn(world, EscalationKind.WindowNotTold).ShouldBeFalse();
        Clock(world, ClockKind.ChangedWindowCall).StoppedAt.ShouldBe(T(9, 57));
    }

    [Fact]
    public void ruling_18_only_telling_the_window_that_holds_is_the_call_that_was_owed()
    {
        var world = Changed();
        DuesOf(world.After(TellsLater with { WindowFrom = null, WindowTo = null }, CallTaker, T(9, 50)), EscalationKind.WindowNotTold).ShouldBe([T(9, 55)]);
        world.After(Later with { From = T(12, 0), To = T(14, 0), OccurredAt = T(9, 51) }, Desk, T(9, 51));
        DuesOf(world, EscalationKind.WindowNotTold).ShouldBe([T(9, 55)], "they still expect the first window, and have waited for the call since");
        world.After(Later with { From = T(10, 0), To = T(12, 0), OccurredAt = T(9, 52) }, Desk, T(9, 52));
        Clock(world, ClockKind.ChangedWindowCall).LeftAt.ShouldBe(T(9, 52), "they expect us then");
        AllOf(AtNine().After(Later, Desk, T(9, 40))).ShouldNotContain(item => item.Kind == ClockKind.ChangedWindowCall, "they were told no window");
    }

    [Fact]
    public void ruling_18_no_call_about_a_window_is_asked_for_where_nobody_may_learn_that_we_come()
    {
        var wish = new RecordContactWish(Ours, true, Why, T(9, 45));
        Clock(Changed().After(wish, CallTaker, T(9, 45)), ClockKind.ChangedWindowCall).LeftAt.ShouldBe(T(9, 45));
        var silent = AtNine().After(Tells, CallTaker, T(9, 20)).After(wish with { OccurredAt = T(9, 30) }, CallTaker, T(9, 30)).After(Later, Desk, T(9, 40));
        AllOf(silent).ShouldNotContain(item => item.Kind == ClockKind.ChangedWindowCall);
    }

    [Fact]
    public void ruling_07_the_call_that_a_sender_was_promised_overnight_is_raised_when_it_is_due_and_not_a_tick_before()
    {
        var night = At("2026-01-15T22:00:00Z");
        var promised = night + Duration.FromMinutes(20);
        var world = new World().Holding(Received(night)).Holding(new ClosedHoursAnswered(ClosedHoursAnswer.NoResource, null, promised, Policies.Named("closed-hours"), night));
        world.Referral.Intake.OvernightCallDueAt.ShouldBe(promised);
        Clock(world, ClockKind.OvernightCall).DueAt.ShouldBe(promised);
        Raised(world, EscalationKind.OvernightCallDue, promised - Tick).ShouldBe(0);
        Raised(world, EscalationKind.OvernightCallDue, promised).ShouldBe(1);
        Raised(world, EscalationKind.OvernightCallDue, promised + Tick).ShouldBe(1);
    }

    [Fact]
    public void ruling_07_a_promised_call_is_owed_whatever_the_hours_say()
    {
        var world = AtNine().Holding(new ClosedHoursAnswered(ClosedHoursAnswer.NoResource, null, T(9, 30), Policies.Named("closed-hours"), T(9, 0)));
        DuesOf(world, EscalationKind.OvernightCallDue).ShouldBe([T(9, 30)]);
        DuesOf(world.After(Accept(T(9, 10)), TriageNurse, T(9, 10)).After(Again with { OccurredAt = T(9, 20) }, TriageNurse, T(9, 20)), EscalationKind.OvernightCallDue).ShouldBeEmpty();
    }

    private static World TriagedAgain() => Accepted().After(Again, TriageNurse, T(9, 30));

    private static World Changed() => AtNine().After(Tells, CallTaker, T(9, 20)).After(Later, Desk, T(9, 40));

    private static int Raised(World world, EscalationKind kind, Instant now) =>
        world.Decide(Sweep, Actor.Service, now).OfType<EscalationRaised>().Count(raised => raised.Kind == kind);

    private static bool StandsOn(World world, EscalationKind kind) =>
        EscalationCause.Stands(world.Referral.Escalations.Last(raised => raised.Kind == kind), world.Referral, [.. world.Visits], world.Settings);
}
