using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;

namespace Ucr.Domain.Specs.Allocation;

public class ProposeAllocationSpecs
{
    private static readonly ProposeAllocation Somebody = new(OurVisit, Nurse.Id, 0.9, ["Nearest"], "nearest/1", "aa");
    private static readonly ProposeAllocation Nobody = new(OurVisit, null, 0, ["Nobody is on shift"], "nearest/1", "bb");

    [Fact]
    public void the_planner_names_somebody() => Planned().When(Somebody, Actor.Service, T(9, 13)).Then(
        new AllocationProposed(1, Nurse.Id, 0.9, Somebody.Reasons, "nearest/1", "aa", T(9, 13)));

    [Fact]
    public void nobody_fits_is_escalated_once()
    {
        var world = Planned().After(Nobody, Actor.Service, T(9, 13));
        world.Referral.Escalations.ShouldHaveSingleItem().Kind.ShouldBe(EscalationKind.NobodyFits);
        world.When(Nobody, Actor.Service, T(9, 14)).ThenNothing();
        world.After(Somebody, Actor.Service, T(9, 15)).Visit.Proposal!.Clinician.ShouldBe(Nurse.Id);
    }

    [Fact]
    public void the_same_answer_again_changes_nothing() =>
        Planned().After(Somebody, Actor.Service, T(9, 13)).When(Somebody with { SituationSha256 = "cc" }, Actor.Service, T(9, 14)).ThenNothing();

    [Fact]
    public void not_for_a_full_crew() => Allocated().When(Somebody, Actor.Service, T(9, 14)).ThenRefused(AllocateClinician.SlotHeld);
}
