using Ucr.Domain.Clocks;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>
/// The service accepts on the two-hour standard what its settings name, and nothing that has an open question, a danger sign
/// or a hazard: that waits for a person (clinical ruling 9). Safe to repeat.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Rationale">Which setting accepted it, in words.</param>
public sealed record AcceptStraightThrough(ReferralId Referral, FreeText Rationale) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => Proposal.For(referral, context.Policies) switch
    {
        _ when !context.By.Roles.Contains(Role.Service) => Refusal.ClinicianMustDecide,
        _ when referral.Stage != Stage.AwaitingTriage => [],
        _ when context.Policies.Triage.StraightThrough.Stops(referral, context.Policies.Triage, context.Now).Any() => [],
        not { Disposition: ProposedDisposition.TwoHour } => [],
        var proposal =>
        [
            new ReferralAccepted(
                ResponseStandard.TwoHour, proposal.Urgency, referral.Need, referral.Triage.Assessment.Visit ?? VisitNeeds.Usual, Rationale, null,
                context.By.Id, context.Now, Proposal: new(proposal.Disposition, proposal.Need, proposal.Urgency, context.Policies.Named("straight-through"), Differs: false)),
            ClockRule.StartFor(ResponseStandard.TwoHour, referral, context.Settings),
        ],
    };
}
