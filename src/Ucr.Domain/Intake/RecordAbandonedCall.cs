namespace Ucr.Domain.Intake;

/// <summary>The caller rang off, or was cut off. The call is kept, and waits for a clinician like any other.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Heard">What had been heard until then.</param>
/// <param name="OccurredAt">When it ended, UTC.</param>
public sealed record RecordAbandonedCall(ReferralId Referral, FreeText? Heard, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when Triage.AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when referral.Intake.CallAbandonedAt == OccurredAt => [],
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new CallAbandoned(Heard, context.By.Id, OccurredAt)],
    };
}
