namespace Ucr.Domain.Triage;

/// <summary>A clinician sends the referral on. It stays ours until the receiver accepts (clinical ruling 4).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">The service, by name.</param>
/// <param name="Why">Why that service is the right one.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record RedirectReferral(ReferralId Referral, string To, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.AwaitingReceiver } when referral.StageBy == context.By.Id && string.Equals(referral.RedirectedTo, To, StringComparison.Ordinal) => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when Required.Words(To, nameof(To), "Name the service that should take it.") is { } refusal => refusal,
        _ when Required.Words(Why, nameof(Why), "Say why that service is the right one.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ReferralRedirected(To, Why, context.By.Id, OccurredAt)],
    };
}
