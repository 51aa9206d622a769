namespace Ucr.Domain.Reporting.National;

/// <summary>What a month came to, as somebody computed it once.</summary>
/// <param name="Counts">Exact.</param>
/// <param name="ComputedAt">UTC.</param>
/// <param name="WhyChanged">Why it differs from the one before; null for the first.</param>
public sealed record MonthResult(MonthCounts Counts, Instant ComputedAt, string? WhyChanged = null);

/// <summary>
/// Every result of a month. A refresh replaces the one before and never removes it: both stand, with the reason (rules 7
/// and 50).
/// </summary>
/// <param name="Month">First day of the month, Europe/London.</param>
/// <param name="All">Oldest first, at least one.</param>
public sealed record MonthResults(LocalDate Month, IReadOnlyList<MonthResult> All)
{
    /// <summary>Nobody said why the figures changed.</summary>
    public static readonly Refusal ReasonMissing = new("value-missing", "Say why the figures of this month changed.", nameof(MonthResult.WhyChanged));

    /// <summary>What stands now.</summary>
    public MonthResult Current => All[^1];

    /// <summary>
    /// Whether it may still change: until the month after it has been sent too, and until then labelled provisional.
    /// </summary>
    /// <param name="latest">First day of the newest month that has figures.</param>
    public bool Provisional(LocalDate latest) => Month >= latest;

    /// <summary>The same month computed again. The same counts again change nothing.</summary>
    /// <param name="counts">What it comes to now.</param>
    /// <param name="computedAt">UTC.</param>
    /// <param name="why">What changed, in words without patient data.</param>
    /// <returns>The results with the new one at their end, or why not.</returns>
    public (MonthResults Results, Refusal? Refusal) Refresh(MonthCounts counts, Instant computedAt, string? why) => (counts == Current.Counts, why) switch
    {
        (true, _) => (this, null),
        (_, null) => (this, ReasonMissing),
        _ when string.IsNullOrWhiteSpace(why) => (this, ReasonMissing),
        _ => (this with { All = [.. All, new(counts, computedAt, why)] }, null),
    };
}
