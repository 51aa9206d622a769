using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>
/// A clinician does not take the referral on. There is always a national reason and one in our own words: the national list
/// has no code for lack of capacity (rule 46).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reason">The national reason.</param>
/// <param name="LocalReason">What it was in our words.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="LocalKey">The service's own reason, by its key: lack of capacity is counted from it.</param>
/// <param name="SignpostedTo">Where the person goes instead; needed when the service is the wrong one (rule 12).</param>
public sealed record RejectReferral(
    ReferralId Referral, RejectionReason Reason, FreeText LocalReason, Instant OccurredAt, string? LocalKey = null, string? SignpostedTo = null)
    : IReferralCommand
{
    /// <summary>Nobody has rung back for what is missing.</summary>
    public static readonly Refusal RingBackFirst = new(
        "ring-back-first", "Missing information alone is no reason to reject. Ring whoever referred back, and record what they said.", nameof(Reason));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Closure: ClosureReason.Rejected } when referral.StageBy == context.By.Id => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when !Enum.IsDefined(Reason) => Refusal.Missing(nameof(Reason), "Choose the national reason."),
        _ when Required.Words(LocalReason, nameof(LocalReason), "Say in your own words why, for the referrer and for the count.") is { } refusal => refusal,
        _ when NotYet(referral, context.Policies.Triage) is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new ReferralRejected(Reason, LocalReason, context.By.Id, OccurredAt, LocalKey, string.IsNullOrWhiteSpace(SignpostedTo) ? null : SignpostedTo),
            new ReferralClosed(ClosureReason.Rejected, null, LocalReason, context.By.Id, OccurredAt),
        ],
    };

    private Refusal? NotYet(Referral referral, TriagePolicies policies) => Reason switch
    {
        _ when WarmTransferRule.RejectionRefused(referral, policies) is { } refusal => refusal,
        _ when LocalKey is not null && policies.LocalRejections.All(local => !string.Equals(local.Key, LocalKey, StringComparison.Ordinal)) =>
            Refusal.Impossible(nameof(LocalKey), "The service does not know this reason. Choose one of its list."),
        RejectionReason.Incomplete when referral.Triage.Waiting.RungBackAt is null => RingBackFirst,
        RejectionReason.Inappropriate when policies.SignpostInappropriate =>
            Required.Words(SignpostedTo, nameof(SignpostedTo), "Say where the person goes instead: no referral is a wrong one."),
        _ => null,
    };
}
