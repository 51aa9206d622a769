using NodaTime;
using Ucr.Domain.Reporting;

namespace Ucr.Server.Reporting;

/// <summary>One month of a provider, exact.</summary>
/// <param name="InMonth">By Europe/London's calendar.</param>
/// <param name="Counts">Figures that are not 0.</param>
public sealed record MonthFigures(YearMonth InMonth, IReadOnlyDictionary<Figure, int> Counts)
{
    /// <summary>A figure of this month.</summary>
    public int this[Figure figure] => Counts.GetValueOrDefault(figure);

    /// <summary>"2026-11".</summary>
    public string Key => $"{InMonth.Year:0000}-{InMonth.Month:00}";

    /// <summary>Exact share in time of those seen, percent; null when nobody was seen.</summary>
    public decimal? Percent => Share(Figure.InTime, Figure.Seen);

    /// <summary>Local: exact share in time of all that fell due, percent; null when nothing did.</summary>
    public decimal? AllDuePercent => Share(Figure.AllDueInTime, Figure.AllDue);

    /// <summary>As the nation publishes it (rule 6).</summary>
    public decimal? PublishedPercent => PublishedFigure.Percent(this[Figure.InTime], this[Figure.Seen]);

    /// <summary>Whether there is anything to show.</summary>
    public bool HasData => Counts.Count > 0;

    private decimal? Share(Figure of, Figure all) => this[all] == 0 ? null : 100m * this[of] / this[all];
}
