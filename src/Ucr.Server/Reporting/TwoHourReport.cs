using NodaTime;
using Ucr.Domain.Reporting.National;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Reports;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Reporting;

/// <summary>The report of one range of months: the same for page, JSON and CSV.</summary>
public sealed record TwoHourReport(IReadOnlyList<MonthFigures> Months, AsOf AsOf, int? TargetPercent)
{
    /// <summary>The downgrades of the newest month; null when no month is shown.</summary>
    public MonthDowngrades? Downgrades { get; init; }

    /// <summary>Where the months shown may not be compared (rule 8).</summary>
    public IReadOnlyList<SeriesBreak> Breaks => Months.Count == 0 ? []
        : SeriesBreaks.Between(Months[0].InMonth.OnDayOfMonth(1), Months[^1].InMonth.OnDayOfMonth(1), SeriesBreaks.National);

    private static readonly Figure[] Needs =
        [Figure.Seen, Figure.InTime, Figure.NotInTime, Figure.Referrals, Figure.Contacts, Figure.AllDue, Figure.AllDueInTime, Figure.NotCounted];

    /// <summary>How many months the report shows when nobody chose.</summary>
    public const int UsualMonths = 13;

    /// <summary>Reads the chosen range; else the last 13 months that have data, of the last ten years.</summary>
    public static async Task<TwoHourReport> Read(string provider, MonthRange? chosen, FigureReading reading, DowngradeReading downgrades, TwoHourTargets targets, Instant now, CancellationToken cancellation)
    {
        var asOf = await reading.AsOf(cancellation);
        var months = await reading.Months(provider, chosen ?? MonthRange.UpTo(now, 120), cancellation, Needs);
        IReadOnlyList<MonthFigures> shown = chosen is null ? [.. months.Where(month => month.HasData).TakeLast(UsualMonths)] : months;
        var newest = shown.Count == 0 ? MonthRange.UpTo(now, 1).To : shown[^1].InMonth;
        return new(shown, asOf, await targets.In(provider, newest, now, cancellation))
        {
            Downgrades = shown.Count == 0 ? null : await downgrades.In(provider, newest, cancellation),
        };
    }

    /// <summary>Whether a month's figures may still change: the latest with data (rule 7).</summary>
    public bool Provisional(MonthFigures month) => month == Months.LastOrDefault(m => m.HasData);

    /// <summary>The answer first: the latest month, its share and the target.</summary>
    public string Sentence => Months.LastOrDefault(month => month[Figure.Seen] > 0) is not { Percent: { } percent } latest
        ? "Nobody on the 2-hour clock has been seen in these months."
        : $"In {MonthText.Of(latest.InMonth)}, {latest[Figure.InTime]} of {latest[Figure.Seen]} patients were seen within 2 hours: {Text(percent)}%."
            + (TargetPercent is { } target ? $" The target is at least {target}%, and it was {(percent >= target ? "met" : "not met")}." : "")
            + (Provisional(latest) ? " These figures are provisional." : "");

    /// <summary>The page's model, newest month first.</summary>
    public TwoHourReportModel Model(PageFrame frame, string provider, MonthRange? chosen) => new(
        frame, $"{provider}, all localities", Sentence, [.. Months.Reverse().Select(month => PageMonth(month))])
    {
        TargetPercent = TargetPercent,
        Policy = FigureSql.Policy,
        CalculatedAt = AsOf.At,
        EventsBehind = AsOf.Behind,
        Breaks = Breaks,
        Downgrades = Downgrades is { } downgraded ? $"In {MonthText.Of(Months[^1].InMonth)}, {Of(downgraded)}" : null,
        NotCounted = [.. Months.Where(month => month[Figure.NotCounted] > 0).Select(month => (month.InMonth, month[Figure.NotCounted]))],
        Query = chosen is null ? "" : $"?from={Key(chosen.From)}&to={Key(chosen.To)}",
    };

    private static string Of(MonthDowngrades downgrades) => downgrades.Rate switch
    {
        { Share: null } => "nobody was moved from the 2-hour clock to a longer wait.",
        { Share: { } share } rate => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{rate.All} moved from the 2-hour clock to a longer wait, {rate.NearDeadline} of them ({100 * share:0.0}%) in the last {downgrades.Window.TotalMinutes:0} minutes before the deadline."),
    };

    private TwoHourReportModel.Month PageMonth(MonthFigures month) => new(
        month.InMonth, month[Figure.Seen], month[Figure.InTime], month.PublishedPercent, month[Figure.Referrals], month[Figure.Contacts], Provisional(month))
    {
        AllDue = month[Figure.AllDue],
        AllDueInTime = month[Figure.AllDueInTime],
    };

    private static string Key(YearMonth month) => $"{month.Year:0000}-{month.Month:00}";

    private static string Text(decimal percent) => percent.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
