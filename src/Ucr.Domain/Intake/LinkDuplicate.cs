using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Intake;

/// <summary>
/// A clinician has read a second call and found that it tells of the same need: it may be deterioration, so nobody else
/// links (clinical ruling 5). The first referral keeps its clock (rule 33).
/// </summary>
/// <param name="Referral">The later referral.</param>
/// <param name="Original">The referral that was there first.</param>
/// <param name="Why">What makes it the same need.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="AskedAgain">The safety-first answers of this call: red flags are asked again before any link.</param>
public sealed record LinkDuplicate(ReferralId Referral, ReferralId Original, FreeText Why, Instant OccurredAt, SafetyAnswers? AskedAgain = null) : IReferralCommand
{
    /// <summary>Somebody has to ask first.</summary>
    public static readonly Refusal AskAgain = new(
        "red-flags-not-asked-again", "A second call may be deterioration. Ask the safety questions again, each with yes or no, before you link it.", nameof(AskedAgain));

    /// <summary>The person got worse: a clock of its own.</summary>
    public static readonly Refusal Deterioration = new(
        "deterioration", "A danger sign was found: this is no duplicate. Ring 999 if it is needed now, and triage it as a referral of its own.", nameof(AskedAgain));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } when referral.DuplicateOf == Original => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when Original == referral.Id => Refusal.Impossible(nameof(Original), "A referral cannot be a duplicate of itself. Choose the one that was there first."),
        _ when (AskedAgain ?? new()) is { Danger: true } || RedFlags.Danger(referral) => Deterioration,
        _ when RedFlags.SafetyFirst(AskedAgain ?? new()).Any(answer => answer.Answer is not (Answer.Yes or Answer.No)) => AskAgain,
        _ when Required.Words(Why, nameof(Why), "Say what makes it the same need.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new DuplicateLinked(Original, Why, context.By.Id, OccurredAt, AskedAgain),
            new ReferralClosed(ClosureReason.Duplicate, null, Why, context.By.Id, OccurredAt),
        ],
    };
}
