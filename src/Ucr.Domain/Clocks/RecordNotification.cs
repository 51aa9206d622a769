using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Clocks;

/// <summary>Somebody was told about an escalation on a referral, or could not be.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Notified">Who, by what, and whether it was delivered.</param>
public sealed record RecordNotification(ReferralId Referral, EscalationNotified Notified) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Escalations.Told(Notified);
}
