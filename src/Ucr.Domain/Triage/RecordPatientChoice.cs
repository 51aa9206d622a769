namespace Ucr.Domain.Triage;

/// <summary>The patient asks for a later time than was offered: the choice is recorded, nothing pauses and no type changes (rule 29).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="OfferedAt">The time that was offered, UTC.</param>
/// <param name="ChosenAt">The later time that they chose, UTC.</param>
/// <param name="Words">What they said.</param>
/// <param name="OccurredAt">When they said it, UTC.</param>
public sealed record RecordPatientChoice(ReferralId Referral, Instant OfferedAt, Instant ChosenAt, FreeText Words, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Stage: Stage.Seen } => Refusal.AlreadySeen,
        { Clock: null } => Refusal.NotTriaged,
        _ when ChosenAt <= OfferedAt => Refusal.Impossible(nameof(ChosenAt), "The time that they chose is later than the one that was offered."),
        _ when Required.Words(Words, nameof(Words), "Say what the patient asked for, in their words.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Waiting.LaterTime == new LaterTime(OfferedAt, ChosenAt) => [],
        _ => [new LaterTimeChosen(OfferedAt, ChosenAt, Words, context.By.Id, OccurredAt)],
    };
}
