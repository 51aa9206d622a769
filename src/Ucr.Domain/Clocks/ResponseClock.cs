namespace Ucr.Domain.Clocks;

/// <summary>One response clock of a referral.</summary>
/// <param name="Standard">The standard it is measured against.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="DueAt">The last instant that still meets the standard, UTC.</param>
/// <param name="Policy">The rule that set the start.</param>
/// <param name="StoppedAt">The start of the contact that stopped it, UTC; null while nobody has been with the person.</param>
/// <param name="AbandonedAt">When it was left behind without a response, UTC; null otherwise.</param>
public sealed record ResponseClock(
    ResponseStandard Standard, Instant StartedAt, Instant DueAt, PolicyName Policy, Instant? StoppedAt = null, Instant? AbandonedAt = null)
{
    /// <summary>True while it runs.</summary>
    public bool Runs => StoppedAt is null && AbandonedAt is null;

    /// <summary>When it stopped or was left behind, UTC; null while it runs.</summary>
    public Instant? EndedAt => StoppedAt ?? AbandonedAt;

    /// <summary>Met when start to stop, as instants cut to whole seconds, is within the limit: exactly 120 minutes is met (rules 1 and 2).</summary>
    /// <value>Null while it runs or when it was left behind.</value>
    public bool? Met => StoppedAt is { } stopped ? WholeSeconds(stopped) - WholeSeconds(StartedAt) <= DueAt - StartedAt : null;

    /// <summary>Time left before the standard is breached.</summary>
    /// <param name="now">The instant to measure at, UTC.</param>
    /// <returns>Unrounded; negative once breached; frozen when the clock has stopped or was left behind.</returns>
    public Duration TimeRemaining(Instant now) => DueAt - (EndedAt ?? now);

    private static Instant WholeSeconds(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
