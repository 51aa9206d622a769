namespace Ucr.Domain.Clocks;

/// <summary>The patient asks for a later time than the one that was offered: recorded with both, and nothing pauses (rule 29).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="OfferedAt">The time that was offered, UTC.</param>
/// <param name="ChosenAt">The time that they chose, UTC.</param>
/// <param name="Why">In their words; null when they gave no reason.</param>
/// <param name="OccurredAt">When they said so, UTC.</param>
public sealed record RecordLaterTime(ReferralId Referral, Instant OfferedAt, Instant ChosenAt, FreeText? Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        not { Clock: { Runs: true } _ } => Refusal.NotTriaged,
        { Timing.LaterTime: { } known } when known.OfferedAt == OfferedAt && known.ChosenAt == ChosenAt => [],
        _ when ChosenAt <= OfferedAt => Refusal.Impossible(nameof(ChosenAt), "The patient's choice is not later than the offer. Check both times."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new LaterTimeChosen(OfferedAt, ChosenAt, Why, context.By.Id, OccurredAt)],
    };
}
