namespace Ucr.Domain.Reporting.National;

/// <summary>From a month on, figures mean something else than before.</summary>
/// <param name="From">First day of the first month that is counted the new way.</param>
/// <param name="Why">What changed, for the reader.</param>
public sealed record SeriesBreak(LocalDate From, string Why);

/// <summary>Where a series of months may not be read across (rule 8).</summary>
/// <remarks>Source: docs/standards.md, rule 8.</remarks>
public static class SeriesBreaks
{
    /// <summary>The breaks of the national publication so far.</summary>
    public static IReadOnlyList<SeriesBreak> National { get; } =
    [
        new(new(2023, 4, 1), "Until March 2023 only teams of certain types were counted; from April 2023 any service that meets the definition is."),
        new(new(2026, 4, 1), "From April 2026 the publication covers all referrals to urgent community response, two-hour and other."),
    ];

    /// <summary>The breaks that a comparison of two months has to show, earliest first; none when they may be compared.</summary>
    public static IReadOnlyList<SeriesBreak> Between(LocalDate month, LocalDate other, IReadOnlyList<SeriesBreak> breaks) =>
        [.. breaks.Where(at => at.From > LocalDate.Min(month, other) && at.From <= LocalDate.Max(month, other)).OrderBy(at => at.From)];

    /// <summary>Cuts a series into stretches that may each be read as one: no line, mean or limit runs from one to the next.</summary>
    /// <param name="series">The series.</param>
    /// <param name="month">First day of the month of a point.</param>
    /// <param name="breaks">Where it breaks.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Stretches<T>(IEnumerable<T> series, Func<T, LocalDate> month, IReadOnlyList<SeriesBreak> breaks) =>
        [.. series.OrderBy(month).GroupBy(point => breaks.Count(at => at.From <= month(point))).OrderBy(stretch => stretch.Key).Select(stretch => stretch.ToList())];
}

/// <summary>The difference between two months, or the break that forbids one.</summary>
/// <param name="Points">Later minus earlier, in percentage points; null where one has no percentage, or a break lies between.</param>
/// <param name="Breaks">What the reader has to see.</param>
public sealed record MonthComparison(decimal? Points, IReadOnlyList<SeriesBreak> Breaks)
{
    /// <summary>Compares two months.</summary>
    public static MonthComparison Of((LocalDate Month, Share Share) earlier, (LocalDate Month, Share Share) later, IReadOnlyList<SeriesBreak> breaks)
    {
        var between = SeriesBreaks.Between(earlier.Month, later.Month, breaks);
        return new(between.Count == 0 ? later.Share.Percent - earlier.Share.Percent : null, between);
    }
}
