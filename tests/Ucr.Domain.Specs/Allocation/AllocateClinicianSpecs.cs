using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Allocation;

public class AllocateClinicianSpecs
{
    [Fact]
    public void the_desk_sends_somebody_with_a_reason() => Planned().When(Allocate(T(9, 13)), Desk, T(9, 13)).Then(
        new ClinicianAllocated(1, Nurse.Id, "Nearest who can lift", Desk.Id, T(9, 13)));

    [Fact]
    public void who_is_not_on_shift_cannot_go() =>
        Planned().When(Allocate(T(9, 13)) with { OnShift = [] }, Desk, T(9, 13)).ThenRefused(AllocateClinician.NotOnShift);

    [Fact]
    public void a_shift_that_ends_now_is_over()
    {
        var on = new ClinicianOnShift(Nurse.Id, ["lifting"], T(9, 13));
        Planned().Decide(Allocate(T(9, 12)) with { OnShift = [on] }, Desk, T(9, 13) - Tick).Refusal.ShouldBeNull();
        Planned().When(Allocate(T(9, 12)) with { OnShift = [on] }, Desk, T(9, 13)).ThenRefused(AllocateClinician.NotOnShift);
    }

    [Fact]
    public void ruling_20_out_of_scope_cannot_be_chosen() =>
        Planned().When(Allocate(T(9, 13), capabilities: "catheter"), Desk, T(9, 13)).ThenRefused(AllocateClinician.OutOfScope);

    [Fact]
    public void a_slot_has_one_holder()
    {
        Allocated().When(Allocate(T(9, 13), Medic), Desk, T(9, 14)).ThenRefused(AllocateClinician.SlotHeld);
        Allocated().When(Allocate(T(9, 13)), Desk, T(9, 14)).ThenNothing();
        Planned().When(Allocate(T(9, 13), slot: 2), Desk, T(9, 13)).ThenRefused("value-not-possible", "Slot");
    }

    [Fact]
    public void of_two_the_last_completes_what_the_visit_needs()
    {
        var first = ForTwo().After(Allocate(T(9, 13), Nurse, null, "catheter"), Desk, T(9, 13));
        var other = Allocate(T(9, 13), Medic, null, "catheter") with { OnShift = [OnShift(Nurse, T(9, 13), "catheter"), OnShift(Medic, T(9, 13), "catheter")] };
        first.When(other, Desk, T(9, 13)).ThenRefused(AllocateClinician.OutOfScope);
        first.Decide(other with { OnShift = [OnShift(Nurse, T(9, 13), "catheter"), OnShift(Medic, T(9, 13), "lifting")] }, Desk, T(9, 13)).Refusal.ShouldBeNull();
        first.When(Allocate(T(9, 13), Nurse, 2), Desk, T(9, 13)).ThenRefused(AllocateClinician.AlreadyInCrew);
    }

    [Fact]
    public void the_second_of_two_never_moves_the_visit_back()
    {
        var world = ForTwo().After(Allocate(T(9, 13), Nurse), Desk, T(9, 13)).After(Allocate(T(9, 13), Medic), Desk, T(9, 13));
        foreach (var who in new[] { Nurse, Medic })
        {
            world.After(new AcceptAllocation(OurVisit, who.Id, T(9, 14)), who, T(9, 14));
        }

        world.After(new Domain.Visits.ArriveAtDoor(OurVisit, Nurse.Id, T(9, 30)), Nurse, T(9, 30))
            .After(new Domain.Visits.SetOff(OurVisit, Medic.Id, T(9, 31)), Medic, T(9, 31)).Visit.Stage.ShouldBe(VisitStage.AtTheDoor);
    }

    [Fact]
    public void only_the_desk_and_with_a_reason()
    {
        Planned().When(Allocate(T(9, 13)), Nurse, T(9, 13)).ThenRefused(Refusal.DispatcherMustDecide);
        Planned().Decide(Allocate(T(9, 13)), Actor.Service, T(9, 13)).Refusal.ShouldBeNull();
        Planned().When(Allocate(T(9, 13)) with { Reason = "" }, Desk, T(9, 13)).ThenRefused("value-missing", "Reason");
    }

    private static World ForTwo() => Accepted().After(Plan(T(9, 12)) with { Needs = new VisitNeeds(["lifting"], 2, 45) }, Desk, T(9, 12));
}
