using Ucr.Domain.Intake;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>The sender's own limit, after which it acts itself: kept beside ours, and the earlier drives the queue (rule 47).</summary>
public sealed class SenderBreachClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.SenderBreach;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "The sender's own limit", "sender-breach", "the referral was received", "somebody is with the person",
        RuleOrigin.National, Certainty.Verified, "rule 47");

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Warns => EscalationKind.SenderBreachSoon;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.SenderBreach;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        ReferralReceived { SenderBreachAt: { } _ } e => e.ReceivedAt,
        ReferralAmended { SenderBreachAt: { } _ } when referral.Clock?.StoppedAt is null => referral.ReceivedAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Due(IUcrEvent happened) => happened switch
    {
        ReferralReceived e => e.SenderBreachAt,
        ReferralAmended e => e.SenderBreachAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is ClockStopped e ? e.StoppedAt : null;
}
