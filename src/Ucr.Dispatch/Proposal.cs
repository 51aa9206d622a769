using Ucr.Domain.Allocation;

namespace Ucr.Dispatch;

/// <summary>What a plan means as a fact in a visit's stream. It proposes; a person, or a policy that a person switched on, decides.</summary>
public static class Proposal
{
    /// <summary>The proposal for a slot, or the fact that nobody can go.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="slot">One of its slots.</param>
    public static IVisitEvent For(Plan plan, PlannedSlot slot) => slot.First is { } first
        ? new AllocationProposed(
            slot.Slot, first.Clinician, first.ChanceInTime ?? 1, slot.Reasons, plan.Policy, plan.SituationSha256, plan.MadeAt)
        : new NobodyCouldBeAllocated(
            slot.Reasons.Count > 0 ? slot.Reasons : [slot.Concern!], plan.Policy, plan.SituationSha256, plan.MadeAt);
}
