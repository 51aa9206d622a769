using System.Globalization;

namespace Ucr.Server.Reporting.Reports;

/// <summary>A report's numbers as JSON and as CSV.</summary>
internal static class ReportFiles
{
    /// <summary>Exact numbers, percentages unrounded but those that are published rounded.</summary>
    public static object AsJson(ReportAnswer answer) => new
    {
        report = answer.Report.Key,
        from = answer.Scope.Parts().First().Value,
        to = answer.Scope.Parts().ElementAt(1).Value,
        by = answer.Scope.By?.Key() ?? answer.Scope.Each.Key(),
        only = answer.Scope.Only.ToDictionary(only => only.Key.Key(), only => only.Value, StringComparer.Ordinal),
        rounded = answer.Scope.Rounded,
        policy = FigureSql.Policy,
        asOf = new { answer.AsOf.At, answer.AsOf.Position, eventsBehind = answer.AsOf.Behind },
        breaks = answer.Breaks.Select(at => new { at.From, at.Why }),
        tables = answer.Tables.Select(table => new
        {
            table = table.Of.Key,
            by = table.By?.Key() ?? answer.Scope.Each.Key(),
            rows = table.Rows.Select(row => new
            {
                group = row.Group,
                words = row.Words,
                provisional = row.Provisional,
                values = table.Of.Measures.Zip(row.Values).ToDictionary(value => value.First.Key, value => value.Second, StringComparer.Ordinal),
                referrals = answer.Scope.Rounded ? null : table.Of.Measures.ToDictionary(measure => measure.Key, measure => ReportAddress.List(measure.Opens, row.Scope), StringComparer.Ordinal),
            }),
        }),
    };

    /// <summary>One line for each row, every measure a column; months as first days, ISO. A table with rows of its own is asked for by them: <c>by=reason</c>.</summary>
    public static byte[] AsCsv(ReportAnswer answer)
    {
        var tables = answer.Tables.Where(table => table.Of.By is null).ToList();
        var measures = tables.SelectMany(table => table.Of.Measures).ToList();
        var rows = tables[0].Rows.Select(IReadOnlyList<string?> (row, at) =>
        [
            answer.Scope is { By: null, Each: ReportPeriod.Month } ? $"{row.Group}-01" : row.Group, row.Words, row.Provisional ? "true" : "false",
            .. tables.SelectMany(table => table.Rows[at].Values).Select(value => value?.ToString("0.##", CultureInfo.InvariantCulture)),
        ]);
        return ReportCsv.Write([answer.Scope.By?.Key() ?? answer.Scope.Each.Key(), "words", "provisional", .. measures.Select(measure => measure.Key)], rows);
    }
}
