namespace Ucr.Server.Reporting.Reports;

/// <summary>One table of a report.</summary>
/// <param name="Key">In files.</param>
/// <param name="Title">Its caption.</param>
/// <param name="Measures">Its columns.</param>
public sealed record ReportTable(string Key, string Title, IReadOnlyList<Measure> Measures)
{
    /// <summary>What its rows are, whatever was chosen; null where that is chosen.</summary>
    public Cut? By { get; init; }

    /// <summary>What the nation publishes it publishes by month: no such table has weeks or days.</summary>
    public bool MonthsOnly { get; init; }
}

/// <summary>A report: tables of measures, whose rows are months, weeks, days or the values of a cut. Page, JSON and CSV are the same for each.</summary>
/// <param name="Key">"national": in addresses.</param>
/// <param name="Title">Of its page.</param>
/// <param name="Intro">What it is, first.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Notes">How it is counted, in sentences.</param>
public sealed record Report(string Key, string Title, string Intro, IReadOnlyList<ReportTable> Tables, IReadOnlyList<string> Notes)
{
    /// <summary>Every report of the family, in the order in which they are named to people.</summary>
    public static IReadOnlyList<Report> All { get; } = [NationalReport.Report, EveryoneReport.Report, ClockReport.Report, CareReport.Report];
}
