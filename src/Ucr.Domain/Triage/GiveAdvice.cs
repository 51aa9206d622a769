using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>A clinician gives advice by voice. An advice-only call closes with it, and is kept.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Advice">What was advised.</param>
/// <param name="Understood">They could say back what to do if it gets worse.</param>
/// <param name="Closes">Nothing else is needed; only while it waits for triage, and only when the advice was understood.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record GiveAdvice(ReferralId Referral, FreeText Advice, bool Understood, bool Closes, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed, Triage.Waiting.AdviceGiven: true } when Closes && referral.StageBy == context.By.Id => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Closes && NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when Closes && !Understood => Refusal.Impossible(nameof(Understood), "Only advice that was understood ends a call. Ring somebody who can follow it, or arrange a visit."),
        _ when Required.Words(Advice, nameof(Advice), "Say what was advised.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when Closes =>
        [
            new AdviceGiven(Advice, Understood, context.By.Id, OccurredAt),
            new ReferralClosed(ClosureReason.Other, null, Advice, context.By.Id, OccurredAt),
        ],
        { Triage.Waiting.AdviceGiven: true } => [],
        _ => [new AdviceGiven(Advice, Understood, context.By.Id, OccurredAt)],
    };
}
