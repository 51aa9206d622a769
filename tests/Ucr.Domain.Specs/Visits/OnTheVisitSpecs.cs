using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Visits;

public class SetOffSpecs
{
    private static readonly SetOff Command = new(OurVisit, Nurse.Id, T(9, 20));

    [Fact]
    public void only_once_accepted()
    {
        Taken().When(Command, Nurse, T(9, 20)).Then(new ClinicianSetOff(Nurse.Id, Nurse.Id, T(9, 20)));
        Allocated().When(Command, Nurse, T(9, 20)).ThenRefused("allocation-not-accepted");
        Taken().When(Command with { Clinician = Medic.Id }, Medic, T(9, 20)).ThenRefused(Refusal.NotInCrew);
    }

    [Fact]
    public void again_changes_nothing() => UnderWay().When(Command, Nurse, T(9, 21)).ThenNothing();
}

public class ArriveAtDoorSpecs
{
    private static readonly ArriveAtDoor Command = new(OurVisit, Nurse.Id, T(9, 40));

    [Fact]
    public void the_door_stops_no_clock() => AtTheDoor().Referral.Clock!.Runs.ShouldBeTrue();

    [Fact]
    public void whoever_forgot_to_set_off_arrives_all_the_same() =>
        Taken().When(Command, Nurse, T(9, 40)).Then(new ClinicianArrived(Nurse.Id, Nurse.Id, T(9, 40)));

    [Fact]
    public void again_changes_nothing() => AtTheDoor().When(Command, Nurse, T(9, 41)).ThenNothing();
}

public class ReportNoAccessSpecs
{
    private static readonly ReportNoAccess Command = new(OurVisit, Nurse.Id, Why, false, T(9, 45));

    [Fact]
    public void no_access_is_escalated_and_stops_no_clock()
    {
        var world = NoAccess();
        world.Referral.Clock!.Runs.ShouldBeTrue();
        world.Referral.Escalations.ShouldHaveSingleItem().Kind.ShouldBe(EscalationKind.NoAccess);
        world.Visit.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void again_changes_nothing_unless_collapse_has_become_likely()
    {
        NoAccess().When(Command, Nurse, T(9, 46)).ThenNothing();
        NoAccess().When(Command with { CollapseLikely = true }, Nurse, T(9, 46)).ThenOnly<AccessNotGained>();
    }

    [Fact]
    public void what_was_tried_is_said() => AtTheDoor().When(Command with { Tried = Words("") }, Nurse, T(9, 45)).ThenRefused("value-missing", "Tried");

    [Fact]
    public void not_with_the_patient() => WithPatient().When(Command, Nurse, T(9, 55)).ThenRefused("visit-step-out-of-order");
}

public class CancelVisitSpecs
{
    private static readonly CancelVisit Command = new(OurVisit, true, "Patient rang", T(9, 25));

    [Fact]
    public void a_visit_is_called_off_and_the_referral_stays_open()
    {
        var world = UnderWay().After(Command, Desk, T(9, 25));
        world.Referral.OpenVisits.ShouldBeEmpty();
        world.Referral.Stage.ShouldBe(Stage.Accepted);
        world.When(Command, Desk, T(9, 26)).ThenNothing();
    }

    [Fact]
    public void not_with_the_patient() => WithPatient().When(Command, Desk, T(9, 55)).ThenRefused("visit-step-out-of-order");

    [Fact]
    public void with_a_reason_and_not_by_a_call_taker()
    {
        Planned().When(Command with { Reason = "" }, Desk, T(9, 25)).ThenRefused("value-missing", "Reason");
        Planned().When(Command, CallTaker, T(9, 25)).ThenRefused(Refusal.DispatcherMustDecide);
    }
}
