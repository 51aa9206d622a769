using Ucr.Domain.Allocation;

namespace Ucr.Dispatch;

/// <summary>What a plan asks of the service. It proposes; a person, or a policy that a person switched on, decides.</summary>
public static class Proposal
{
    /// <summary>The proposal for a visit's first free slot, or the fact that nobody can go.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="slot">One of its slots.</param>
    public static ProposeAllocation For(Plan plan, PlannedSlot slot) => new(
        slot.Visit, slot.First?.Clinician, slot.First is { } first ? first.ChanceInTime ?? 1 : 0,
        slot.Reasons.Count > 0 ? slot.Reasons : [slot.Concern!], plan.Policy, plan.SituationSha256);
}
