using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>The service proposes what to do, where it is switched on; a person decides (clinical ruling 9). Safe to repeat.</summary>
/// <param name="Referral">The referral meant.</param>
public sealed record ProposeDisposition(ReferralId Referral) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => Proposal.For(referral, context.Policies) switch
    {
        _ when !context.Policies.Triage.AssistedTriage || referral.Stage != Stage.AwaitingTriage => [],
        var proposal when proposal.Same(referral.Triage.Proposal) => [],
        var proposal => [new DispositionProposed(proposal, context.Now)],
    };
}
