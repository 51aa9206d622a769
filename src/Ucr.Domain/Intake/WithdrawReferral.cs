using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Intake;

/// <summary>
/// The sender asks to take the referral back. While it waits for triage that closes it; afterwards it is a request that the
/// clinician in charge sees and answers, and nobody is called off by itself (clinical ruling 6).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Message">The stored message that asked, where there was one.</param>
/// <param name="Why">In the sender's words.</param>
/// <param name="OccurredAt">When they asked, UTC.</param>
public sealed record WithdrawReferral(ReferralId Referral, ReceivedMessage? Message, FreeText? Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AutomationRule.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed, Closure: ClosureReason.Withdrawn } => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { Stage: Stage.AwaitingTriage } => [Asked(context), new ReferralClosed(ClosureReason.Withdrawn, null, Why, context.By.Id, OccurredAt)],
        { WithdrawalRequested: true } => [],
        _ => [Asked(context), Ladder.Raise(EscalationKind.WithdrawalRequested, context.Now, context.Settings)],
    };

    private ReferralWithdrawn Asked(DecisionContext context) => new(Message, Why, context.By.Id, OccurredAt);
}
