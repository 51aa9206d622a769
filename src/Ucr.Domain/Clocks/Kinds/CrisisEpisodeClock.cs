using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>A crisis response is short, typically up to 48 hours: after that somebody refers on, or closes (rule 42).</summary>
public sealed class CrisisEpisodeClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.CrisisEpisode;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Crisis episode", "crisis-episode", "the referral was received, and accepted on a two-hour standard", "the person is referred on, or the referral closes",
        RuleOrigin.Local, Certainty.ProductDecision, "rule 42");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.CrisisEpisodeOver;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        ReferralAccepted { Standard: not ResponseStandard.TwoDay } => referral.ReceivedAt,
        PathwayUpgraded { From: ResponseStandard.TwoDay } => referral.ReceivedAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        OnwardReferralMade e => e.OccurredAt,
        ReferralClosed e => e.OccurredAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) =>
        happened is PathwayDowngraded { To: ResponseStandard.TwoDay } e ? e.OccurredAt : null;
}
