using System.Globalization;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Reports.Quarters;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security;

namespace Ucr.Server.Reporting.Quarters;

/// <summary>The quarterly report as page, JSON and CSV.</summary>
internal static class QuarterEndpoints
{
    /// <summary>Maps them under the reports.</summary>
    public static void MapQuarters(this IEndpointRouteBuilder reports)
    {
        reports.MapGet("/quarter", (HttpContext http, QuarterReading reading) => Answer(http, reading, answer => PageResults.Show<QuarterPage>(new QuarterModel(http.Frame(), http.User.Provider, answer))));
        reports.MapGet("/quarter.json", (HttpContext http, QuarterReading reading) => Answer(http, reading, answer => Results.Ok(AsJson(http.User.Provider, answer))));
        reports.MapGet("/quarter.csv", (HttpContext http, QuarterReading reading) => Answer(http, reading, answer => Results.File(AsCsv(answer), "text/csv; charset=utf-8", $"quarter-{answer.Quarter}.csv")));
    }

    private static async Task<IResult> Answer(HttpContext http, QuarterReading reading, Func<QuarterAnswer, IResult> answer)
    {
        var quarter = http.Request.Query["quarter"].ToString() is { Length: > 0 } typed ? typed.Trim().ToUpperInvariant() : reading.Usual;
        return ReportPeriods.Quarter(quarter) is null
            ? Results.Problem(statusCode: StatusCodes.Status400BadRequest, type: "/problems/unreadable", title: "The address cannot be read.", detail: "Give the quarter as quarter=2026-Q3.")
            : answer(await reading.Read(http.User.Provider, quarter, http.Request.Query["exact"].ToString() is not "yes", http.RequestAborted));
    }

    private static object AsJson(string provider, QuarterAnswer answer) => new
    {
        report = "quarter",
        template = QuarterTemplate.Version,
        provider,
        quarter = answer.Quarter,
        rounded = answer.Rounded,
        policy = FigureSql.Policy,
        asOf = new { answer.AsOf.At, answer.AsOf.Position, eventsBehind = answer.AsOf.Behind },
        columns = answer.Columns,
        sections = answer.Sections.Select(section => new { section = section.Of.Key, rows = section.Rows.Select(row => new { row = row.Measure.Key, words = row.Measure.Head, values = row.Values }) }),
        parts = answer.Parts.Select(table => new
        {
            part = table.Of.Key,
            rows = table.Rows.Select(row => new { group = row.Group, words = row.Words, values = table.Of.Measures.Zip(row.Values).ToDictionary(value => value.First.Key, value => value.Second, StringComparer.Ordinal) }),
        }),
    };

    private static byte[] AsCsv(QuarterAnswer answer) => ReportCsv.Write(
        ["template", "section", "row", "words", "first_month", "second_month", "third_month", "quarter", "quarter_before"],
        [
            .. answer.Sections.SelectMany(section => section.Rows.Select(IReadOnlyList<string?> (row) => [QuarterTemplate.Version, section.Of.Key, row.Measure.Key, row.Measure.Head, .. row.Values.Select(Number)])),
            .. answer.Parts.SelectMany(table => table.Rows.SelectMany(row => table.Of.Measures.Zip(row.Values, IReadOnlyList<string?> (measure, value) =>
                [QuarterTemplate.Version, $"{table.Of.Key}/{measure.Key}", row.Group, row.Words, null, null, null, Number(value), null]))),
        ]);

    private static string? Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture);
}
