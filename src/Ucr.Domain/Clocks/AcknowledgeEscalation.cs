namespace Ucr.Domain.Clocks;

/// <summary>Somebody takes an escalation on.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Kind">What they act on.</param>
public sealed record AcknowledgeEscalation(ReferralId Referral, EscalationKind Kind) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) =>
        referral.Escalations.Any(raised => raised.Kind == Kind && raised.AcknowledgedBy is null)
            ? [new EscalationAcknowledged(Kind, context.By.Id, context.Now)]
            : [];
}
