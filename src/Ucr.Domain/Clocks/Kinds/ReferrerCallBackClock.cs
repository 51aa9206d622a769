using Ucr.Domain.Intake;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>Whoever referred is rung back within 15 minutes: one county's procedure, off unless a service switches it on (rule 44).</summary>
public sealed class ReferrerCallBackClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.ReferrerCallBack;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Call back to the referrer", "referrer-call-back", "the referral was received", "whoever referred was rung back",
        RuleOrigin.Local, Certainty.Verified, "rule 44");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.ReferrerNotCalled;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is ReferralReceived e ? e.ReceivedAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is ReferrerCalledBack e ? e.OccurredAt : null;
}
