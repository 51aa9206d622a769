using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Intake;

/// <summary>
/// A clinician has read a second call and found that it tells of the same need: it may be deterioration, so nobody else
/// links (clinical ruling 5). The first referral keeps its clock (rule 33).
/// </summary>
/// <param name="Referral">The later referral.</param>
/// <param name="Original">The referral that was there first.</param>
/// <param name="Why">What makes it the same need.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record LinkDuplicate(ReferralId Referral, ReferralId Original, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } when referral.DuplicateOf == Original => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when Original == referral.Id => Refusal.Impossible(nameof(Original), "A referral cannot be a duplicate of itself. Choose the one that was there first."),
        _ when Required.Words(Why, nameof(Why), "Say what makes it the same need.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new DuplicateLinked(Original, Why, context.By.Id, OccurredAt),
            new ReferralClosed(ClosureReason.Duplicate, null, Why, context.By.Id, OccurredAt),
        ],
    };
}
