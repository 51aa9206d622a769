using Ucr.Domain.Triage.Assessment;

namespace Ucr.Domain.Triage;

/// <summary>
/// What was asked and answered, before the decision or after it; given again it adds. A call taker may record it too: it
/// decides nothing (clinical rulings 1, 2 and 10).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Found">The answers; what is left out stays as it was.</param>
/// <param name="OccurredAt">When they were given, UTC.</param>
public sealed record RecordTriage(ReferralId Referral, TriageAssessment Found, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when PossibleAnswers.Refused(Found, context) is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when Found.Or(referral.Triage.Assessment) == referral.Triage.Assessment => [],
        _ => [new TriageRecorded(Found, context.By.Id, OccurredAt)],
    };
}
