using Ucr.Domain.Reporting;

namespace Ucr.Server.Reporting.Reports;

/// <summary>In what a measure is told.</summary>
public enum MeasureUnit
{
    /// <summary>Referrals, clocks or contacts.</summary>
    Count,

    /// <summary>0 to 100.</summary>
    Percent,

    /// <summary>Minutes, to the second.</summary>
    Minutes,
}

/// <summary>One column of a report: a number that is worked out from figures.</summary>
/// <param name="Key">"published_percent": in files.</param>
/// <param name="Head">Of its column.</param>
/// <param name="Unit">In what it is told.</param>
/// <param name="Opens">The figure whose referrals it opens: those that it counts, or is a share of.</param>
/// <param name="Needs">The figures that it is worked out from.</param>
/// <param name="Of">The number; null where there is nothing to divide by.</param>
public sealed record Measure(string Key, string Head, MeasureUnit Unit, Figure Opens, IReadOnlyList<Figure> Needs, Func<Func<Figure, int>, decimal?> Of)
{
    /// <summary>For minutes: true for those within which nine in ten came, false for half; null for what is counted.</summary>
    public bool? Ninetieth { get; private init; }

    /// <summary>Minutes from receipt to a step: within which half, or nine in ten, came.</summary>
    public static Measure Time(string key, string head, Figure step, bool ninetieth) =>
        new(key, head, MeasureUnit.Minutes, step, [], _ => null) { Ninetieth = ninetieth };

    /// <summary>An exact count.</summary>
    public static Measure Count(string key, string head, Figure figure) => new(key, head, MeasureUnit.Count, figure, [figure], of => of(figure));

    /// <summary>A count as the nation rounds it (rule 6).</summary>
    public static Measure Rounded(string key, string head, Figure figure) =>
        new(key, head, MeasureUnit.Count, figure, [figure], of => PublishedFigure.Rounded(of(figure)));

    /// <summary>An exact share.</summary>
    public static Measure Share(string key, string head, Figure met, Figure all) =>
        new(key, head, MeasureUnit.Percent, all, [met, all], of => of(all) == 0 ? null : 100m * of(met) / of(all));

    /// <summary>A share as the nation publishes it: from the rounded counts, to one decimal (rule 6).</summary>
    public static Measure PublishedShare(string key, string head, Figure met, Figure all) =>
        new(key, head, MeasureUnit.Percent, all, [met, all], of => PublishedFigure.Percent(of(met), of(all)));
}
