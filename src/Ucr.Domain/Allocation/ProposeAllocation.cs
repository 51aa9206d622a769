using Ucr.Domain.Allocation.Choosing;

namespace Ucr.Domain.Allocation;

/// <summary>
/// The planner's answer for a visit: who should go, or that nobody can. It proposes only; the same answer again adds
/// nothing, however often the planner runs.
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">The first of the ranking; null when nobody can go.</param>
/// <param name="ChanceInTime">Chance of being with the patient before the clock is due, 0 to 1; 0 when nobody can go.</param>
/// <param name="Reasons">Why, and why not the others, in words without patient data.</param>
/// <param name="Policy">The planner's policy and version.</param>
/// <param name="SituationSha256">Hash of the situation that was planned.</param>
public sealed record ProposeAllocation(
    VisitId Visit, StaffId? Clinician, double ChanceInTime, IReadOnlyList<string> Reasons, string Policy, string SituationSha256) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) =>
        (visit.Crew.FirstOrDefault(slot => slot.Clinician is null || Acceptance.IsOverdue(slot, context.Settings, context.Now)), Clinician) switch
        {
            _ when !context.By.Dispatches => Refusal.DispatcherMustDecide,
            _ when !visit.IsOpen => Refusal.VisitNotThere(visit.Stage),
            (null, _) => AllocateClinician.SlotHeld,
            ({ Clinician: not null }, null) => [],
            (_, null) => visit.NobodyFits ? [] : [new NobodyCouldBeAllocated(Reasons, Policy, SituationSha256, context.Now)],
            (_, { } who) when visit.SlotOf(who) is not null => AllocateClinician.AlreadyInCrew,
            ({ } slot, { } who) => IsSame(visit.Proposal, slot, who)
                ? []
                : [new AllocationProposed(slot.Number, who, ChanceInTime, Reasons, Policy, SituationSha256, context.Now)],
        };

    private bool IsSame(AllocationProposed? proposal, CrewSlot slot, StaffId who) =>
        proposal?.Slot == slot.Number && proposal.Clinician == who && string.Equals(proposal.Policy, Policy, StringComparison.Ordinal);
}
