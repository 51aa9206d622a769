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
public sealed record RejectReferral(ReferralId Referral, RejectionReason Reason, FreeText LocalReason, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Closure: ClosureReason.Rejected } when referral.StageBy == context.By.Id => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when !Enum.IsDefined(Reason) => Refusal.Missing(nameof(Reason), "Choose the national reason."),
        _ when Required.Words(LocalReason, nameof(LocalReason), "Say in your own words why, for the referrer and for the count.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new ReferralRejected(Reason, LocalReason, context.By.Id, OccurredAt),
            new ReferralClosed(ClosureReason.Rejected, null, LocalReason, context.By.Id, OccurredAt),
        ],
    };
}
