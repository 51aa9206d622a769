using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>Reablement is free of charge for 42 days: somebody is warned at day 35, and going on needs a reason (rule 41).</summary>
public sealed class ReablementEpisodeClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.ReablementEpisode;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Reablement episode", "reablement-episode", "the first reablement contact began", "the referral closes",
        RuleOrigin.Local, Certainty.Verified, "rule 41");

    /// <inheritdoc />
    public override EscalationKind? Warns => EscalationKind.ReablementEndsSoon;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.ReablementOver;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) =>
        happened is ClockStopped e && referral.Clock?.Standard == ResponseStandard.TwoDay ? e.StoppedAt : null;

    /// <inheritdoc />
    public override Instant? Due(IUcrEvent happened) => happened is ReablementExtended e ? e.Until : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is ReferralClosed e ? e.OccurredAt : null;
}
