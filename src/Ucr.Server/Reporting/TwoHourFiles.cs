using System.Globalization;

namespace Ucr.Server.Reporting;

/// <summary>The report's numbers as JSON and as CSV.</summary>
public static class TwoHourFiles
{
    private static readonly string[] Head =
    [
        "month", "seen", "in_time", "percent", "published_percent", "referrals", "contacts",
        "local_all_due", "local_all_due_in_time", "local_all_due_percent", "not_counted", "provisional", "target_percent",
    ];

    /// <summary>What the JSON says: exact numbers, percentages unrounded.</summary>
    public static object AsJson(TwoHourReport report) => new
    {
        report.Sentence,
        report.TargetPercent,
        Policy = FigureSql.Policy,
        AsOf = new { report.AsOf.At, report.AsOf.Position, EventsBehind = report.AsOf.Behind },
        Downgrades = report.Downgrades is { } downgrades
            ? new { downgrades.Rate.All, downgrades.Rate.NearDeadline, downgrades.Rate.Share, WindowMinutes = downgrades.Window.TotalMinutes } : null,
        Breaks = report.Breaks.Select(at => new { at.From, at.Why }),
        Months = report.Months.Select(month => new
        {
            Month = month.Key,
            Seen = month[Figure.Seen],
            InTime = month[Figure.InTime],
            month.Percent,
            month.PublishedPercent,
            Referrals = month[Figure.Referrals],
            Contacts = month[Figure.Contacts],
            Local = new { AllDue = month[Figure.AllDue], InTime = month[Figure.AllDueInTime], Percent = month.AllDuePercent },
            NotCounted = month[Figure.NotCounted],
            Provisional = report.Provisional(month),
        }),
    };

    /// <summary>The file: months as first days, ISO.</summary>
    public static byte[] AsCsv(TwoHourReport report) => ReportCsv.Write(Head, report.Months.Select(IReadOnlyList<string?> (month) =>
    [
        $"{month.Key}-01", Text(month[Figure.Seen]), Text(month[Figure.InTime]), Text(month.Percent), Text(month.PublishedPercent),
        Text(month[Figure.Referrals]), Text(month[Figure.Contacts]), Text(month[Figure.AllDue]), Text(month[Figure.AllDueInTime]),
        Text(month.AllDuePercent), Text(month[Figure.NotCounted]), report.Provisional(month) ? "true" : "false", Text(report.TargetPercent),
    ]));

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
