namespace Ucr.Domain.Visits.Messages;

/// <summary>Writes to the other side about a referral: the desk to whoever goes there, a clinician to the desk. It is kept with the referral.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Message">The new message's id, so that a repeat finds the first.</param>
/// <param name="To">Which side it is for.</param>
/// <param name="What">The message.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SendMessage(ReferralId Referral, Guid Message, MessageTo To, FreeText What, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !Enum.IsDefined(To) => Refusal.Missing(nameof(To), "Say whom it is for."),
        _ when !MessageRule.MayWrite(context.By, To) => Refusal.NotYoursToRecord,
        _ when referral.Care.Messages.Any(message => message.Id == Message) => [],
        { IsOpen: false } => Refusal.ReferralClosed,
        _ when Message == Guid.Empty => Refusal.Missing(nameof(Message), "The message needs an id."),
        _ when Required.Words(What, nameof(What), "Write the message.") is { } refusal => refusal,
        _ when To == MessageTo.Crew && !MessageRule.SomebodyGoes(context.Visits) => MessageRule.NobodyGoes,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new MessageSent(Message, To, What, context.By.Id, OccurredAt)],
    };
}
