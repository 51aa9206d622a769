namespace Ucr.Domain.Triage;

/// <summary>Rings whoever referred back for what is missing; only then may a referral be rejected as incomplete (clinical ruling 4).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reached">Somebody answered.</param>
/// <param name="Said">What they said, or how often it was tried.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RingReferrerBack(ReferralId Referral, bool Reached, FreeText Said, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Required.Words(Said, nameof(Said), "Say what they said, or how often you tried.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Waiting.RungBackAt == OccurredAt => [],
        _ => [new ReferrerRungBack(Reached, Said, context.By.Id, OccurredAt)],
    };
}
