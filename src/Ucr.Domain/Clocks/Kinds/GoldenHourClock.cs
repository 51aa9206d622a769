namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// The golden hour: somebody who would be admitted otherwise has a response within 60 minutes. One county's option, off unless
/// a service switches it on, only for marked cases, and in no national figure (rule 43).
/// </summary>
public sealed class GoldenHourClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.GoldenHour;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Golden hour", "golden-hour", "the service received somebody who would be admitted otherwise", "somebody is with the person",
        RuleOrigin.Local, Certainty.Verified, "rule 43");

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Warns => EscalationKind.GoldenHourSoon;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.GoldenHourOver;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) =>
        happened is AdmissionOtherwiseMarked { Marked: true } && referral.Clock?.StoppedAt is null ? referral.ReceivedAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is ClockStopped e ? e.StoppedAt : null;

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) =>
        happened is AdmissionOtherwiseMarked { Marked: false } e ? e.OccurredAt : base.Leaves(referral, happened);
}
