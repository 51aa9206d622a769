namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>What is known of a death.</summary>
/// <param name="Source">How it became known.</param>
/// <param name="DiedOn">The date of death, Europe/London.</param>
/// <param name="Expected">It was expected; null from a trace.</param>
/// <param name="KnownAt">UTC.</param>
public sealed record Death(DeathSource Source, LocalDate? DiedOn, bool? Expected, Instant KnownAt)
{
    /// <summary>A person reported it; a flag from a trace only warns.</summary>
    public bool IsReported => Source != DeathSource.Trace;
}
