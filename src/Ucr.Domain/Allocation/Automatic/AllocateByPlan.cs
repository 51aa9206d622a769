using System.Text.Json.Serialization;
using Ucr.Domain.Allocation.Choosing;

namespace Ucr.Domain.Allocation.Automatic;

/// <summary>
/// The service takes the plan's own proposal, by a policy that a person switched on. Every rule that binds a person's choice
/// binds it too.
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Choice">What the plan said: its first choice is taken.</param>
public sealed record AllocateByPlan(VisitId Visit, AllocationChoice Choice) : IVisitCommand
{
    /// <summary>The visit has another proposal by now, or none.</summary>
    public static readonly Refusal ProposalGone = new("proposal-gone", "The plan proposes something else by now. Look at the visit again.");

    /// <summary>Who is on shift now: the server fills it, never the sender.</summary>
    [JsonIgnore]
    public IReadOnlyList<ClinicianOnShift> OnShift { get; init; } = [];

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context)
    {
        var policy = context.Policies.Allocation.Automatic;
        if (!context.By.Roles.Contains(Role.Service))
        {
            return new Refusal("service-only", "Only the service allocates by the plan. Allocate the visit yourself.");
        }

        if (visit.Proposal is not { } proposal || proposal.Clinician != Choice.First)
        {
            return ProposalGone;
        }

        if (policy.Waits(served, Choice.ChanceInTime, context.Now) is { } waits)
        {
            return new Refusal("not-automatic", waits);
        }

        var held = visit.Crew.FirstOrDefault(slot => slot.Number == proposal.Slot)?.Clinician;
        return new AllocateClinician(visit.Id, proposal.Slot, proposal.Clinician, $"By {context.Policies.Named("automatic-allocation")}: {Why(proposal)}", context.Now)
        {
            OnShift = OnShift,
            Choice = Choice,
            InsteadOf = held,
        }.Decide(visit, served, context);
    }

    private static string Why(AllocationProposed proposal) =>
        proposal.Reasons.FirstOrDefault(reason => reason.StartsWith($"{proposal.Clinician}: ", StringComparison.Ordinal)) is { } own
            ? own[(proposal.Clinician.Value.Length + 2)..] : "the plan's first choice";
}
