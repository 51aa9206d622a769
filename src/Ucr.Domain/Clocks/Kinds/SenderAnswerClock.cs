using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// A sender's system waits for our answer: until it has one it may act itself when its limit passes, so a decision that it was
/// not told of has not reached it (rule 47). What it raises, the replies themselves decide.
/// </summary>
public sealed class SenderAnswerClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.SenderAnswer;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Answer to the sender", "sender-answer", "the referral was received", "the sender has our answer",
        RuleOrigin.Local, Certainty.ProductDecision, "rule 47");

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is ReferralReceived { Message.CorrelationId: not null } e ? e.ReceivedAt : null;

    /// <inheritdoc />
    public override Instant? Due(IUcrEvent happened) => happened switch
    {
        ReferralReceived { Message.CorrelationId: not null } e => e.SenderBreachAt,
        ReferralAmended e => e.SenderBreachAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        ReplyTried { Result: ReplyResult.Delivered or ReplyResult.HadAlready } e => e.At,
        SenderToldByPhone e => e.OccurredAt,
        _ => null,
    };

    /// <summary>A sender who took the referral back waits for nothing; one whose referral ended otherwise still waits to hear of it.</summary>
    public override Instant? Leaves(Referral referral, IUcrEvent happened) =>
        happened is ReferralClosed closed && referral.Replies.Open is null ? closed.OccurredAt : null;
}
