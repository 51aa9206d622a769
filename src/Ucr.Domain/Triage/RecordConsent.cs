using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>Somebody agrees or declines. A relative or a care home cannot decline for the patient (clinical ruling 11).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">To what.</param>
/// <param name="Given">True when agreed.</param>
/// <param name="Who">Who gave the answer.</param>
/// <param name="Words">What they said.</param>
/// <param name="OccurredAt">When they said it, UTC.</param>
public sealed record RecordConsent(ReferralId Referral, ConsentTo To, bool Given, ConsentBy Who, FreeText? Words, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when !Enum.IsDefined(To) => Refusal.Missing(nameof(To), "Say what they answered about."),
        _ when !Enum.IsDefined(Who) => Refusal.Missing(nameof(Who), "Say who gave the answer."),
        _ when !Given && DeclineRule.CannotDecline(Who, referral) is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Person.ConsentFor(To) == new ConsentSaid(To, Given, Who) => [],
        _ => [new ConsentRecorded(To, Given, Who, Words, context.By.Id, OccurredAt)],
    };
}
