namespace Ucr.Domain.Clocks;

/// <summary>One clock of a referral, whatever it times: running, stopped, or left behind.</summary>
/// <param name="Kind">What it times.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="DueAt">The last instant that is in time, UTC.</param>
/// <param name="Limit">From start to due.</param>
/// <param name="Policy">The rule that set start and limit: name and version, as they held at its start.</param>
public sealed record TimedItem(ClockKind Kind, Instant StartedAt, Instant DueAt, Duration Limit, PolicyName Policy)
{
    /// <summary>From when somebody is warned, UTC; null when nobody is.</summary>
    public Instant? WarnAt { get; init; }

    /// <summary>From when too little time is left to send somebody, UTC; null where nobody has to be sent, or somebody goes.</summary>
    public Instant? AtRiskAt { get; init; }

    /// <summary>How often it is raised again once it is due; null for once only.</summary>
    public Duration? Every { get; init; }

    /// <summary>When what it waited for happened, UTC; null when it has not.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>When it was left behind without, UTC: such a clock was neither met nor missed. Null otherwise.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>The visit that it belongs to; null when it belongs to the referral alone.</summary>
    public VisitId? Visit { get; init; }

    /// <summary>True while it runs.</summary>
    public bool Runs => StoppedAt is null && LeftAt is null;

    /// <summary>When it ended either way, UTC; null while it runs.</summary>
    public Instant? EndedAt => StoppedAt ?? LeftAt;

    /// <summary>Time left until it is due.</summary>
    /// <param name="now">The instant to measure at, UTC.</param>
    /// <returns>Unrounded; negative once past due; frozen when the clock has ended.</returns>
    public Duration TimeRemaining(Instant now) => DueAt - (EndedAt ?? now);
}
