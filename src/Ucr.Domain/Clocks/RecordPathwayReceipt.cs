using Ucr.Domain.Clocks.Facts;

namespace Ucr.Domain.Clocks;

/// <summary>
/// We learn that another provider had received the referral, or receives it after us. Our own clock keeps our own receipt
/// (rule 35). Given again with an answer, it tells the end of that provider's wait.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Provider">Which provider.</param>
/// <param name="ReceivedAt">When it received the referral, UTC.</param>
/// <param name="AnsweredAt">When its own wait ended, UTC; null when that is not known.</param>
/// <param name="OccurredAt">When we learned it, UTC.</param>
public sealed record RecordPathwayReceipt(
    ReferralId Referral, OdsCode Provider, Instant ReceivedAt, Instant? AnsweredAt, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Timing.Receipts: var known } when known.Contains(new PathwayReceipt(Provider, ReceivedAt, AnsweredAt)) => [],
        _ when ReceivedAt > context.Now => Refusal.InTheFuture(nameof(ReceivedAt)),
        _ when AnsweredAt > context.Now => Refusal.InTheFuture(nameof(AnsweredAt)),
        _ when AnsweredAt < ReceivedAt => Refusal.Impossible(nameof(AnsweredAt), "The wait cannot end before it began. Check both times."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new PathwayReceiptRecorded(Provider, ReceivedAt, AnsweredAt, context.By.Id, OccurredAt)],
    };
}
