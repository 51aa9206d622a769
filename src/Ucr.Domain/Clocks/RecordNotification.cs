namespace Ucr.Domain.Clocks;

using Escalations;

/// <summary>Somebody was told about an escalation, or could not be. The same step by the same channel counts once.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Kind">What it is.</param>
/// <param name="DueAt">The raising, UTC.</param>
/// <param name="Step">The step of its ladder.</param>
/// <param name="Channel">By what.</param>
/// <param name="Recipient">A person's id, or a role. Never an address.</param>
/// <param name="Failure">Why it could not be delivered, in a word; null when it was.</param>
public sealed record RecordNotification(
    ReferralId Referral, EscalationKind Kind, Instant DueAt, int Step, NotificationChannel Channel, string Recipient, string? Failure) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) =>
        referral.Escalations.Find(Kind, DueAt) is { } raised && !raised.WasTold(Step, Channel)
            ? [new EscalationNotified(Kind, DueAt, Step, Channel, Recipient, Failure is null, context.Now, Failure)]
            : [];
}
