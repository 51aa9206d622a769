using Ucr.Domain.Clocks;
using Ucr.Domain.Visits.LoneWorking;

namespace Ucr.Domain.Specs.Visits.LoneWorking;

public class LoneWorkerSpecs
{
    private static readonly SignalDuress Help = new(OurVisit, Nurse.Id, new Place(400_100, 300_100), T(10, 0));

    [Fact]
    public void ruling_21_the_timer_runs_on_the_server_from_the_expected_end()
    {
        SilentAt(Taken()).ShouldBeNull("nobody is out yet");
        SilentAt(UnderWay()).ShouldBe(T(9, 20) + Policies.Visits.TravelAllowance + Grace);
        SilentAt(AtTheDoor()).ShouldBe(T(9, 40) + Policies.Visits.DoorAllowance + Grace);
        SilentAt(WithPatient()).ShouldBe(T(9, 50) + Duration.FromMinutes(45) + Grace);
        SilentAt(Ended()).ShouldBeNull("the clinician has told us");
    }

    [Fact]
    public void ruling_21_a_dead_phone_stops_nothing()
    {
        var silent = WithPatient();
        var due = silent.Decide(new RaiseWhatIsDue(Ours), Actor.Service, T(10, 50));
        due.OfType<EscalationRaised>().ShouldContain(raised => raised.Kind == EscalationKind.LoneWorkerSilent && raised.DueAt == T(10, 50));
    }

    [Fact]
    public void ruling_21_the_clinician_extends_the_visit_with_a_reason()
    {
        var extend = new ExtendVisit(OurVisit, Nurse.Id, T(11, 30), "Waits for the family", T(10, 20));
        SilentAt(WithPatient().After(extend, Nurse, T(10, 20))).ShouldBe(T(11, 30) + Grace);
        WithPatient().After(extend, Nurse, T(10, 20)).When(extend, Nurse, T(10, 21)).ThenNothing();
        WithPatient().When(extend with { Reason = "" }, Nurse, T(10, 20)).ThenRefused("value-missing", "Reason");
        WithPatient().When(extend with { Until = T(10, 20) }, Nurse, T(10, 20)).ThenRefused("value-not-possible", "Until");
        WithPatient().When(extend with { Until = T(12, 20) + Tick }, Nurse, T(10, 20)).ThenRefused("value-not-possible", "Until");
        Taken().When(extend, Nurse, T(10, 20)).ThenRefused("visit-step-out-of-order");
    }

    [Fact]
    public void ruling_21_a_covert_signal_for_help_is_believed_at_every_stage_and_escalated_at_once()
    {
        var called = WithPatient().After(Help, Nurse, T(10, 0));
        called.Referral.Escalations.ShouldContain(raised => raised.Kind == EscalationKind.Duress && raised.DueAt == T(10, 0));
        called.Visit.Watch.Duress!.LastPlace.ShouldBe(new Place(400_100, 300_100));
        called.Visit.Stage.ShouldBe(VisitStage.WithPatient, "nothing changes that a phone would show");
        called.When(Help, Nurse, T(10, 1)).ThenNothing();
        Ended().Decide(Help with { OccurredAt = T(10, 40) }, Nurse, T(10, 40)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void ruling_21_only_somebody_else_calls_the_help_off()
    {
        var safe = new StandDownDuress(OurVisit, "Spoke to her, police are there", T(10, 10));
        var called = WithPatient().After(Help, Nurse, T(10, 0));
        called.When(safe, Nurse, T(10, 10)).ThenRefused(StandDownDuress.NotYourself);
        called.After(safe, Desk, T(10, 10)).When(safe, Desk, T(10, 11)).ThenNothing();
        WithPatient().When(safe, Desk, T(10, 10)).ThenRefused(StandDownDuress.NoDuress);
    }

    private static readonly Duration Grace = Duration.FromMinutes(15);

    private static Instant? SilentAt(World world) => Dues.Pending(world.Referral, [.. world.Visits.Where(visit => visit.IsOpen)], Defaults)
        .Where(due => due.Kind == EscalationKind.LoneWorkerSilent).Select(due => (Instant?)due.At).SingleOrDefault();
}
