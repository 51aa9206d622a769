using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Triage;

public class RaiseEmergencySpecs
{
    private static readonly RaiseEmergency Command = new(Ours, null, TriageNurse.Id, Why, T(10, 0));

    [Fact]
    public void it_does_not_close_and_the_clock_runs_on()
    {
        var raised = Accepted().After(Command, TriageNurse, T(10, 0)).Referral;
        raised.Stage.ShouldBe(Stage.AwaitingAmbulance);
        raised.Clock!.Runs.ShouldBeTrue();
        raised.AmbulanceOwner.ShouldBe(TriageNurse.Id);
    }

    [Fact]
    public void a_clinician_on_a_visit_may() => WithPatient().After(Command, Nurse, T(10, 0)).Visit.Stage.ShouldBe(VisitStage.WithPatient);

    [Fact]
    public void a_call_taker_may_not() => AtNine().When(Command, CallTaker, T(10, 0)).ThenRefused(Refusal.ClinicianMustDecide);

    [Fact]
    public void a_case_number_that_becomes_known_puts_off_no_safety_call()
    {
        var world = Accepted().After(Command, TriageNurse, T(10, 0));
        var due = SafetyCallDue(world);
        world.After(Command with { CadNumber = "CAD 17", OccurredAt = T(10, 20) }, TriageNurse, T(10, 20)).Referral.CadNumber.ShouldBe("CAD 17");
        SafetyCallDue(world).ShouldBe(due);
        due.ShouldBe(T(10, 30));

        static Instant SafetyCallDue(World world) =>
            Dues.Pending(world.Referral, [], Defaults).Single(pending => pending.Kind == EscalationKind.AmbulanceSafetyCall).At;
    }

    [Fact]
    public void the_same_again_changes_nothing() => Accepted().After(Command, TriageNurse, T(10, 0)).When(Command, Nurse, T(10, 1)).ThenNothing();

    [Fact]
    public void an_owner_and_a_reason_are_needed()
    {
        AtNine().When(Command with { Owner = default }, TriageNurse, T(10, 0)).ThenRefused("value-missing", "Owner");
        AtNine().When(Command with { Why = Words("") }, TriageNurse, T(10, 0)).ThenRefused("value-missing", "Why");
    }
}
