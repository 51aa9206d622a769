namespace Ucr.Domain.Clocks;

/// <summary>A stretch of time that a referral's facts began and perhaps ended. How long it may last is no fact: the policy says it.</summary>
/// <param name="Kind">What is waited for.</param>
/// <param name="StartedAt">UTC.</param>
public sealed record Wait(ClockKind Kind, Instant StartedAt)
{
    /// <summary>When what was waited for happened, UTC; null when it has not.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>When nobody waited for it any more, UTC; null otherwise.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>A due time that a fact named, UTC; null where the policy's limit counts.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>True while it lasts.</summary>
    public bool Lasts => StoppedAt is null && LeftAt is null;
}
