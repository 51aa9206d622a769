using System.Collections.Immutable;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting.Reports;

/// <summary>Reads a report from the tables of facts.</summary>
public sealed class ReportReading(FigureReading figures, ProviderSettings settings, IClock clock)
{
    /// <summary>How many months a report shows when nobody chose.</summary>
    public const int UsualMonths = 13;

    /// <summary>The months that a report shows when nobody chose: the last 13, with the one that runs.</summary>
    public MonthRange Usual => MonthRange.UpTo(clock.GetCurrentInstant(), UsualMonths);

    /// <summary>Every table of a report.</summary>
    public async Task<ReportAnswer> Read(string provider, Report report, ReportScope scope, CancellationToken cancellation)
    {
        var asOf = await figures.AsOf(cancellation);
        var words = await settings.Of(provider, cancellation);
        var needed = report.Tables.SelectMany(table => table.Measures).SelectMany(measure => measure.Needs).Distinct().ToList();
        var counts = await figures.Count(provider, needed, scope, scope.By, cancellation);
        var rows = Groups(scope, [.. counts.Keys]).Select(group => (Group: group, Counts: counts.GetValueOrDefault(group) ?? ImmutableDictionary<Figure, int>.Empty)).ToList();
        return new(report, scope, asOf, [.. report.Tables.Select(table => new ReportAnswer.Table(table, [.. rows.Select(row => RowOf(table, row.Group, row.Counts, scope, words))]))])
        {
            Only = [.. scope.Only.Select(only => $"{only.Key.Title()}: {only.Key.Words(only.Value, words)}")],
        };
    }

    private ReportAnswer.Row RowOf(ReportTable table, string group, IReadOnlyDictionary<Figure, int> counts, ReportScope scope, ServiceSettings words) => new(
        group,
        scope.By is { } by ? by.Words(group, words) : MonthText.Of(MonthRange.Month(group)!.Value),
        scope.By is null && IsLatest(group),
        scope.Row(group, scope.By),
        [.. table.Measures.Select(measure => measure.Of(figure => counts.GetValueOrDefault(figure)))]);

    // A month is sent once when it is over and again a month later: until then it may change (rule 7).
    private bool IsLatest(string group) =>
        MonthRange.Month(group) is { } month && month.OnDayOfMonth(1) >= MonthRange.UpTo(clock.GetCurrentInstant(), 2).From.OnDayOfMonth(1);

    // Months newest first, from the first that has anything; values in their order, "not known" last.
    private static IEnumerable<string> Groups(ReportScope scope, IReadOnlyCollection<string> found) => scope.By is null
        ? scope.Range.Months.Select(month => $"{month.Year:0000}-{month.Month:00}").SkipWhile(month => !found.Contains(month, StringComparer.Ordinal)).Reverse()
        : found.OrderBy(value => value.Length == 0).ThenBy(value => value, StringComparer.Ordinal);
}
