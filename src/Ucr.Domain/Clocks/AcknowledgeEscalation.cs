using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Clocks;

/// <summary>Somebody takes an escalation on.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Kind">What they act on.</param>
/// <param name="DueAt">The raising that they saw, UTC, with every older one of its kind; the newest when none is named.</param>
public sealed record AcknowledgeEscalation(ReferralId Referral, EscalationKind Kind, Instant? DueAt = null) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Escalations.Acknowledge(Kind, DueAt, about: null, context);
}
