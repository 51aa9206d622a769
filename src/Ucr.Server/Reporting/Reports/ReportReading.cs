using NodaTime;
using Ucr.Domain.Reporting;
using Ucr.Domain.Settings;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting.Reports;

/// <summary>Reads a report from the tables of facts.</summary>
public sealed class ReportReading(FigureReading figures, ProviderSettings settings, IClock clock)
{
    /// <summary>How many months a report shows when nobody chose.</summary>
    public const int UsualMonths = 13;

    /// <summary>What the nation would round to 5 is too few to tell a time of, where others read it.</summary>
    private const int LeastForTimes = 8;

    /// <summary>The months that a report shows when nobody chose: the last 13, with the one that runs.</summary>
    public MonthRange Usual => MonthRange.UpTo(clock.GetCurrentInstant(), UsualMonths);

    /// <summary>Every table of a report.</summary>
    public async Task<ReportAnswer> Read(string provider, Report report, ReportScope scope, CancellationToken cancellation)
    {
        var asOf = await figures.AsOf(cancellation);
        var words = await settings.Of(provider, cancellation);
        var tables = new List<ReportAnswer.Table>();
        foreach (var rows in report.Tables.Where(table => !table.MonthsOnly || scope.Each == ReportPeriod.Month).GroupBy(table => table.By is null ? "" : table.Key, StringComparer.Ordinal))
        {
            tables.AddRange(await Tables(provider, [.. rows], scope, words, cancellation));
        }

        return new(report, scope, asOf, tables)
        {
            Only = [.. scope.Only.Select(only => $"{only.Key.Title()}: {only.Key.Words(only.Value, words)}")],
        };
    }

    // Tables with the same rows: all that were not given rows of their own, or one that was.
    private async Task<IEnumerable<ReportAnswer.Table>> Tables(string provider, IReadOnlyList<ReportTable> tables, ReportScope scope, ServiceSettings words, CancellationToken cancellation)
    {
        var by = tables[0].By ?? scope.By;
        var measures = tables.SelectMany(table => table.Measures).ToList();
        var counts = await figures.Count(provider, [.. measures.SelectMany(measure => measure.Ninetieth is null ? measure.Needs : [measure.Opens]).Distinct()], scope, by, cancellation);
        var times = new Dictionary<Figure, IReadOnlyDictionary<string, (double Half, double NineInTen)>>();
        foreach (var step in measures.Where(measure => measure.Ninetieth is not null).Select(measure => measure.Opens).Distinct())
        {
            times[step] = await figures.Times(provider, step, scope, by, cancellation);
        }

        int Exact(Figure figure, string group) => counts.GetValueOrDefault(group)?.GetValueOrDefault(figure) ?? 0;
        decimal? Of(Measure measure, string group) => measure.Ninetieth is not { } ninetieth
            ? measure.Of(figure => scope.Rounded ? PublishedFigure.Rounded(Exact(figure, group)) : Exact(figure, group))
            : scope.Rounded && Exact(measure.Opens, group) < LeastForTimes ? null
            : times[measure.Opens].TryGetValue(group, out var both) ? (decimal)(ninetieth ? both.NineInTen : both.Half) : null;
        var groups = Groups(scope, by, counts.Keys.Concat(times.Values.SelectMany(step => step.Keys)).ToHashSet(StringComparer.Ordinal)).ToList();
        return tables.Select(table => new ReportAnswer.Table(table, by, [.. groups.Select(group => RowOf(group, by, scope, words, [.. table.Measures.Select(measure => Of(measure, group))]))]));
    }

    private ReportAnswer.Row RowOf(string group, Cut? by, ReportScope scope, ServiceSettings words, IReadOnlyList<decimal?> values) => new(
        group,
        by is { } cut ? cut.Words(group, words) : scope.Each.Words(group, scope.Days),
        by is null && IsLatest(scope.Each.Days(group).End),
        scope.Row(group, by),
        values);

    // A month is sent once when it is over and again a month later: until then it may change (rule 7).
    private bool IsLatest(LocalDate day) =>
        day >= MonthRange.UpTo(clock.GetCurrentInstant(), 2).From.OnDayOfMonth(1);

    // Times newest first, from the first that has anything; values in their order, "not known" last.
    private static IEnumerable<string> Groups(ReportScope scope, Cut? by, IReadOnlySet<string> found) => by is null
        ? scope.Each.Groups(scope.Days).SkipWhile(time => !found.Contains(time)).Reverse()
        : found.OrderBy(value => value.Length == 0).ThenBy(value => value, StringComparer.Ordinal);
}
