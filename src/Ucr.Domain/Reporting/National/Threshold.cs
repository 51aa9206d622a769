namespace Ucr.Domain.Reporting.National;

/// <summary>The share that has to be seen in time, from a month on (rule 9).</summary>
/// <param name="From">First day of the first month to which it applies.</param>
/// <param name="Percent">At least this much, 0 to 100.</param>
/// <remarks>Source: docs/standards.md, rule 9: operational planning guidance 2022/23, at least 70 % by December 2022.</remarks>
public sealed record Threshold(LocalDate From, decimal Percent)
{
    /// <summary>The national one.</summary>
    public static IReadOnlyList<Threshold> National { get; } = [new(new(2022, 12, 1), 70.0m)];

    /// <summary>The threshold of a month; null before there was one.</summary>
    public static Threshold? At(LocalDate month, IReadOnlyList<Threshold> thresholds) =>
        thresholds.Where(threshold => threshold.From <= month).MaxBy(threshold => threshold.From);

    /// <summary>
    /// Whether one organisation's month passes: exactly the threshold does. Judged on the exact counts: 699 of 999 are shown
    /// as 70.0 % and do not pass.
    /// </summary>
    /// <returns>Null when nobody was seen, or no threshold applied.</returns>
    public static bool? Passes(LocalDate month, Share share, IReadOnlyList<Threshold> thresholds) =>
        At(month, thresholds) is { } threshold && share.Of > 0 ? 100m * share.Met >= threshold.Percent * share.Of : null;
}
