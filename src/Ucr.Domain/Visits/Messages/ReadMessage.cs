namespace Ucr.Domain.Visits.Messages;

/// <summary>Says that a message was read: by somebody of the side that it is for, and for nobody else.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Message">Which message.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReadMessage(ReferralId Referral, Guid Message, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Messages.FirstOrDefault(message => message.Id == Message) switch
    {
        null => MessageRule.NoSuchMessage,
        { } message when message.ReadBy.Any(reader => reader.Who == context.By.Id) => [],
        { } message when message.From == context.By.Id || !MessageRule.MayRead(context.By, message.To, context.Visits) => MessageRule.NotToYou,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new MessageRead(Message, context.By.Id, OccurredAt)],
    };
}
