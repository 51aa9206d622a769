using Ucr.Domain.Allocation;

namespace Ucr.Domain.Specs.Allocation;

public class UndoAllocationSpecs
{
    private static readonly UndoAllocation Command = new(OurVisit, Nurse.Id, T(9, 14));

    [Fact]
    public void takes_back_what_was_allocated_by_mistake_and_says_so() => Allocated().When(Command, Desk, T(9, 14)).Then(
        new AllocationWithdrawn(1, Nurse.Id, UndoAllocation.Why, Desk.Id, T(9, 14), Undone: true));

    [Fact]
    public void nobody_is_held_against_it_and_they_may_be_chosen_again_at_once()
    {
        var undone = Allocated().After(Command, Desk, T(9, 14));
        undone.Visit.Stage.ShouldBe(VisitStage.Planned);
        undone.Visit.NotThese.ShouldBeEmpty();
        undone.Decide(Allocate(T(9, 15)), Desk, T(9, 15)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void only_by_the_desk() => Allocated().When(Command, Nurse, T(9, 14)).ThenRefused(Refusal.DispatcherMustDecide);

    [Fact]
    public void not_once_they_accepted_or_set_off()
    {
        Taken().When(Command with { OccurredAt = T(9, 25) }, Desk, T(9, 25)).ThenRefused(UndoAllocation.Accepted);
        UnderWay().When(Command with { OccurredAt = T(9, 25) }, Desk, T(9, 25)).ThenRefused(UndoAllocation.Accepted);
        WithPatient().When(Command with { OccurredAt = T(9, 55) }, Desk, T(9, 55)).ThenRefused(UndoAllocation.Accepted);
    }

    [Fact]
    public void not_from_somebody_who_does_not_go()
    {
        Planned().When(Command, Desk, T(9, 14)).ThenRefused(Refusal.NotInCrew);
        Allocated().When(Command with { Clinician = Medic.Id }, Desk, T(9, 14)).ThenRefused(Refusal.NotInCrew);
        Allocated().After(Command, Desk, T(9, 14)).When(Command, Desk, T(9, 15)).ThenRefused(Refusal.NotInCrew);
    }

    [Fact]
    public void not_of_a_visit_that_is_over() =>
        Ended().When(Command with { OccurredAt = T(10, 31) }, Desk, T(10, 31)).ThenRefused("visit-step-out-of-order");

    [Fact]
    public void at_a_time_that_can_be_right()
    {
        Allocated().When(Command with { OccurredAt = T(9, 20) }, Desk, T(9, 14)).ThenRefused(Refusal.InTheFuture(nameof(Command.OccurredAt)));
        Allocated().When(Command with { OccurredAt = T(8, 59) }, Desk, T(9, 14)).ThenRefused(Refusal.BeforeReceipt(nameof(Command.OccurredAt)));
    }
}
