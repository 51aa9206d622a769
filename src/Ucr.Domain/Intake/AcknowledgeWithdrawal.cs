using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Intake;

/// <summary>
/// The clinician in charge answers a sender who wants a referral back after it was accepted (clinical ruling 6). Nobody under
/// way or with the patient is called off by it: then it can only go on.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="GivenBack">The sender has it back, and it closes here; otherwise we go on.</param>
/// <param name="Why">Why, for the sender.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record AcknowledgeWithdrawal(ReferralId Referral, bool GivenBack, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>The sender has not asked.</summary>
    public static readonly Refusal NotAsked = new("withdrawal-not-requested", "The sender has not asked for this referral back.");

    /// <summary>Somebody is on the way, at the door or with the patient.</summary>
    public static readonly Refusal UnderWay =
        new("clinician-under-way", "A clinician is under way or with the patient and is not called off. Answer that we go on.", nameof(GivenBack));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed, Closure: ClosureReason.Withdrawn } when GivenBack => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { WithdrawalRequested: false } => referral.Care.WithdrawalAnsweredAt is not null && !GivenBack ? [] : NotAsked,
        _ when Required.Words(Why, nameof(Why), "Say why, for the sender.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when !GivenBack => [Answered(context)],
        { Stage: not (Stage.Accepted or Stage.AwaitingReceiver) } => UnderWay,
        _ when context.Visits.Any(visit => visit is { IsOpen: true, Stage: >= VisitStage.OnTheWay }) => UnderWay,
        _ => [Answered(context), .. ClockRule.AbandonFor(referral, OccurredAt), new ReferralClosed(ClosureReason.Withdrawn, null, Why, context.By.Id, OccurredAt)],
    };

    private WithdrawalAcknowledged Answered(DecisionContext context) => new(GivenBack, Why, context.By.Id, OccurredAt);
}
