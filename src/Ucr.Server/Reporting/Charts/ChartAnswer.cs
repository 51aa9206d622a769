using NodaTime;
using Ucr.Domain.Reporting.Charts;

namespace Ucr.Server.Reporting.Charts;

/// <summary>A chart, read: the same for page, JSON and CSV.</summary>
/// <param name="Subject">Of what.</param>
/// <param name="Scope">Its months, all of them over, and what only is counted.</param>
/// <param name="AsOf">How far it has followed the events.</param>
/// <param name="Months">Oldest first, those without a value too.</param>
/// <param name="Stretches">Parts with limits of their own, oldest first.</param>
public sealed record ChartAnswer(ChartSubject Subject, ReportScope Scope, AsOf AsOf, IReadOnlyList<ChartAnswer.Month> Months, IReadOnlyList<XmrStretch> Stretches)
{
    /// <summary>The target of the newest month, percent; null when there is none.</summary>
    public decimal? Target { get; init; }

    /// <summary>What only is counted, in words.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Outliers are left out of the limits: NHS England's own workbook does not.</summary>
    public bool WithoutOutliers { get; init; }

    /// <summary>Every point with its month, limits and what it says, oldest first.</summary>
    public IEnumerable<Point> Points => Stretches.SelectMany(stretch => stretch.Months.Zip(stretch.Chart.Points, (month, point) =>
        new Point(Months.First(one => one.InMonth == month.ToYearMonth()), stretch, point)));

    /// <param name="InMonth">By Europe/London's calendar.</param>
    /// <param name="Value">Null where there is nothing to divide by.</param>
    /// <param name="Counts">The figures behind it.</param>
    /// <param name="Scope">What its number counts.</param>
    public sealed record Month(YearMonth InMonth, decimal? Value, IReadOnlyDictionary<Figure, int> Counts, ReportScope Scope)
    {
        /// <summary>"2026-11".</summary>
        public string Key => $"{InMonth.Year:0000}-{InMonth.Month:00}";
    }

    /// <param name="Month">Which month.</param>
    /// <param name="Stretch">The part that it belongs to.</param>
    /// <param name="Of">Value, cause and meaning.</param>
    public sealed record Point(Month Month, XmrStretch Stretch, XmrPoint Of);
}
