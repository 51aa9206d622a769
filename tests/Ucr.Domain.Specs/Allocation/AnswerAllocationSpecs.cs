using Ucr.Domain.Allocation;

namespace Ucr.Domain.Specs.Allocation;

public class AcceptAllocationSpecs
{
    private static readonly AcceptAllocation Command = new(OurVisit, Nurse.Id, T(9, 14));

    [Fact]
    public void the_clinician_takes_it() => Allocated().When(Command, Nurse, T(9, 14)).Then(new AllocationAccepted(1, Nurse.Id, Nurse.Id, T(9, 14)));

    [Fact]
    public void the_desk_may_record_it_for_them_and_that_shows() =>
        Allocated().When(Command, Desk, T(9, 14)).Then(new AllocationAccepted(1, Nurse.Id, Desk.Id, T(9, 14)));

    [Fact]
    public void a_call_taker_may_not() => Allocated().When(Command, CallTaker, T(9, 14)).ThenRefused(Refusal.NotYoursToRecord);

    [Fact]
    public void again_changes_nothing() => Taken().When(Command, Nurse, T(9, 15)).ThenNothing();

    [Fact]
    public void only_by_who_was_allocated() => Allocated().When(Command with { Clinician = Medic.Id }, Medic, T(9, 14)).ThenRefused(Refusal.NotInCrew);
}

public class DeclineAllocationSpecs
{
    private static readonly DeclineAllocation Command = new(OurVisit, Nurse.Id, "Car broke down", T(9, 25));

    [Fact]
    public void the_slot_is_free_at_once_and_they_are_not_proposed_again()
    {
        var declined = UnderWay().After(Command, Nurse, T(9, 25));
        declined.Visit.Stage.ShouldBe(VisitStage.Planned);
        declined.Visit.NotThese.ShouldBe([Nurse.Id]);
        declined.When(Command, Nurse, T(9, 26)).ThenNothing();
    }

    [Fact]
    public void not_with_the_patient() => WithPatient().When(Command, Nurse, T(9, 55)).ThenRefused("visit-step-out-of-order");

    [Fact]
    public void with_a_reason() => Allocated().When(Command with { Reason = " " }, Nurse, T(9, 25)).ThenRefused("value-missing", "Reason");
}

public class WithdrawAllocationSpecs
{
    private static readonly WithdrawAllocation Command = new(OurVisit, Nurse.Id, "Needed for a fall", T(9, 25));

    [Fact]
    public void the_desk_takes_it_away() => UnderWay().When(Command, Desk, T(9, 25)).Then(
        new AllocationWithdrawn(1, Nurse.Id, "Needed for a fall", Desk.Id, T(9, 25)));

    [Fact]
    public void a_clinician_does_not() => UnderWay().When(Command, Medic, T(9, 25)).ThenRefused(Refusal.DispatcherMustDecide);

    [Fact]
    public void not_with_the_patient() => WithPatient().When(Command, Desk, T(9, 55)).ThenRefused("visit-step-out-of-order");

    [Fact]
    public void again_changes_nothing() => UnderWay().After(Command, Desk, T(9, 25)).When(Command, Desk, T(9, 26)).ThenNothing();
}
