using Ucr.Domain.Visits.Messages;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From a message between desk and clinician until somebody of the other side has read it.</summary>
public sealed class MessageReadClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.MessageRead;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Message read", "message-read", "desk or clinician wrote to the other", "somebody of the other side says that they have read it",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 22");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.MessageNotRead;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from message in subject.Referral.Care.Messages
        let item = subject.Item(this, message.SentAt)
        where item is not null
        select item with { StoppedAt = message.ReadBy.FirstOrDefault()?.At, LeftAt = message.IsUnread && !subject.Referral.IsOpen ? subject.Referral.StageSince : null };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is MessageSent e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is MessageRead e ? e.OccurredAt : null;
}
