using Ucr.Domain.Reporting.National;

namespace Ucr.Domain.Reporting.Charts;

/// <summary>One month of a series.</summary>
/// <param name="Month">First day.</param>
/// <param name="Value">In the unit of the series; null where there is nothing to divide by.</param>
public sealed record SeriesMonth(LocalDate Month, decimal? Value);

/// <summary>A part of a series with limits of its own.</summary>
/// <param name="Months">Its months, oldest first, none without a value.</param>
/// <param name="Chart">Their chart: a point for each.</param>
/// <param name="Why">Why the limits begin anew here; null where the series begins.</param>
public sealed record XmrStretch(IReadOnlyList<LocalDate> Months, XmrChart Chart, string? Why);

/// <summary>A series of months as XmR charts.</summary>
/// <remarks>
/// Source: docs/standards.md, rules 8 and 61. Limits begin anew where the published series breaks, at a step that a person
/// set, and after a month without a value, because a chart has no gaps; nowhere else.
/// </remarks>
public static class XmrSeries
{
    /// <summary>Cuts a series and draws each part.</summary>
    /// <param name="months">Oldest first, every month of the series once.</param>
    /// <param name="breaks">Where the series breaks, and where a person set a step.</param>
    /// <param name="options">How each part is drawn.</param>
    public static IReadOnlyList<XmrStretch> Of(IEnumerable<SeriesMonth> months, IReadOnlyList<SeriesBreak> breaks, XmrOptions options)
    {
        var parts = new List<(List<SeriesMonth> Months, string? Why)>();
        SeriesMonth? before = null;
        foreach (var month in months)
        {
            if (month.Value is not null)
            {
                if (parts.Count == 0 || before?.Value is null || Break(before, month, breaks) is not null)
                {
                    parts.Add(([], parts.Count == 0 ? null : WhyAnew(before!, month, parts[^1].Months[^1], breaks)));
                }

                parts[^1].Months.Add(month);
            }

            before = month;
        }

        return [.. parts.Select(part => new XmrStretch([.. part.Months.Select(month => month.Month)], XmrChart.Of([.. part.Months.Select(month => month.Value!.Value)], options), part.Why))];
    }

    private static string WhyAnew(SeriesMonth before, SeriesMonth month, SeriesMonth lastWithValue, IReadOnlyList<SeriesBreak> breaks) =>
        Break(lastWithValue, month, breaks)?.Why ?? (before.Value is null ? "There is no value in the month before." : throw new UnreachableException("No part begins without a cause."));

    private static SeriesBreak? Break(SeriesMonth earlier, SeriesMonth later, IReadOnlyList<SeriesBreak> breaks) =>
        breaks.Where(at => at.From > earlier.Month && at.From <= later.Month).MaxBy(at => at.From);
}
