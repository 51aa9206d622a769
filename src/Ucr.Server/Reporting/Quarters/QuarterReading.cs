using NodaTime;
using Ucr.Domain.Reporting;
using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Reporting.Quarters;

/// <summary>The quarterly report of a provider, read: the same for page, JSON and CSV.</summary>
/// <param name="Quarter">"2026-Q3".</param>
/// <param name="Rounded">As others read it: counts rounded as the nation does.</param>
/// <param name="AsOf">How far it has followed the events.</param>
/// <param name="Columns">Three months, the quarter, and the one before, in words.</param>
/// <param name="Sections">In the order of the template.</param>
/// <param name="Parts">By who people are and why, of the quarter.</param>
public sealed record QuarterAnswer(
    string Quarter, bool Rounded, AsOf AsOf, IReadOnlyList<string> Columns, IReadOnlyList<QuarterAnswer.Section> Sections, IReadOnlyList<ReportAnswer.Table> Parts)
{
    /// <param name="Of">Which table of the template.</param>
    /// <param name="Rows">One for each of its measures.</param>
    public sealed record Section(ReportTable Of, IReadOnlyList<Row> Rows);

    /// <param name="Measure">What it tells.</param>
    /// <param name="Values">One for each column; null where nothing was counted.</param>
    /// <param name="Scopes">What each counts.</param>
    public sealed record Row(Measure Measure, IReadOnlyList<decimal?> Values, IReadOnlyList<ReportScope> Scopes);
}

/// <summary>Reads the quarterly report.</summary>
public sealed class QuarterReading(ReportReading reading, IClock clock)
{
    /// <summary>The last quarter that is over: "2026-Q3".</summary>
    public string Usual => ReportPeriod.Quarter.Groups(new(Last, Last)).Single();

    private LocalDate Last => ReportingMonth.Of(clock.GetCurrentInstant()) is var month ? month.PlusMonths(-((month.Month - 1) % 3) - 1) : default;

    /// <summary>The report of a quarter.</summary>
    /// <param name="provider">Whose.</param>
    /// <param name="quarter">"2026-Q3".</param>
    /// <param name="rounded">For others to read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<QuarterAnswer> Read(string provider, string quarter, bool rounded, CancellationToken cancellation)
    {
        var days = ReportPeriod.Quarter.Days(quarter);
        var (first, last) = (days.Start.ToYearMonth(), days.End.ToYearMonth());
        var months = ReportScope.Of(new(first, last)) with { Rounded = rounded };
        var quarters = ReportScope.Of(new(days.Start.PlusMonths(-3).ToYearMonth(), last)) with { Rounded = rounded, Each = ReportPeriod.Quarter };
        var before = ReportPeriod.Quarter.Groups(quarters.Days).First();
        var (ofMonths, ofQuarters) = (await reading.Read(provider, QuarterTemplate.Times, months, cancellation), await reading.Read(provider, QuarterTemplate.Times, quarters, cancellation));
        var parts = await reading.Read(provider, QuarterTemplate.Parts, months, cancellation);
        List<(ReportAnswer Answer, string Group, string Words, ReportScope Scope)> columns =
        [
            .. ReportPeriod.Month.Groups(days).Select(month => (ofMonths, month, ReportPeriod.Month.Words(month, days), months.Row(month, null))),
            (ofQuarters, quarter, ReportPeriod.Quarter.Words(quarter, days), quarters.Row(quarter, null)),
            (ofQuarters, before, ReportPeriod.Quarter.Words(before, quarters.Days), quarters.Row(before, null)),
        ];
        return new(quarter, rounded, ofQuarters.AsOf, [.. columns.Select(column => column.Words)], [.. QuarterTemplate.Times.Tables.Select((table, at) => new QuarterAnswer.Section(table,
            [.. table.Measures.Select((measure, row) => new QuarterAnswer.Row(
                measure, [.. columns.Select(column => column.Answer.Tables[at].Rows.FirstOrDefault(one => string.Equals(one.Group, column.Group, StringComparison.Ordinal))?.Values[row])], [.. columns.Select(column => column.Scope)]))]))],
            [.. parts.Tables.Where(table => table.Rows.Count > 0)]);
    }
}
