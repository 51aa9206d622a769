using System.Globalization;
using Ucr.Server.Api;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Reports.Demand;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security;

namespace Ucr.Server.Reporting.Demand;

/// <summary>Demand and capacity as page, JSON and CSV; the file has every hour of every weekday.</summary>
internal static class DemandEndpoints
{
    /// <summary>Maps them under the reports.</summary>
    public static void MapDemand(this IEndpointRouteBuilder reports)
    {
        reports.MapGet("/demand", (HttpContext http, DemandReading reading, ReportReading usual) => Answer(http, usual, async scope =>
            PageResults.Show<DemandPage>(new DemandModel(http.Frame(), await reading.Read(http.User.Provider, scope, http.RequestAborted)))));
        reports.MapGet("/demand.json", (HttpContext http, DemandReading reading, ReportReading usual) => Answer(http, usual, async scope =>
            Results.Ok(AsJson(await reading.Read(http.User.Provider, scope, http.RequestAborted), await reading.Grid(http.User.Provider, scope, http.RequestAborted)))));
        reports.MapGet("/demand.csv", (HttpContext http, DemandReading reading, ReportReading usual) => Answer(http, usual, async scope =>
            Results.File(AsCsv(await reading.Grid(http.User.Provider, scope, http.RequestAborted)), "text/csv; charset=utf-8", "demand.csv")));
    }

    private static async Task<IResult> Answer(HttpContext http, ReportReading usual, Func<ReportScope, Task<IResult>> answer) =>
        ReportScope.Read(http.Request.Query, usual.Usual) switch
        {
            null or { By: not null } => ReportPages.Unreadable(),
            { Sensible: false } => Problems.Of(MonthRange.WrongWay),
            { } scope => await answer(scope with { Each = ReportPeriod.Month }),
        };

    private static object AsJson(DemandAnswer answer, IReadOnlyList<DemandRow> grid) => new
    {
        report = "demand",
        from = answer.Scope.Parts().First().Value,
        to = answer.Scope.Parts().ElementAt(1).Value,
        policy = FigureSql.Policy,
        asOf = new { answer.AsOf.At, answer.AsOf.Position, eventsBehind = answer.AsOf.Behind },
        hours = answer.Hours.Select(Row),
        weekdays = answer.Weekdays.Select(Row),
        grid = grid.Select(Row),
    };

    private static object Row(DemandRow row) => new
    {
        row.Group,
        row.Words,
        row.Days,
        row.Received,
        row.PerDay,
        row.OnShift,
        row.Due,
        row.Missed,
        row.MissedPercent,
        referrals = ReportAddress.List(Figure.Received, row.Scope),
    };

    private static byte[] AsCsv(IReadOnlyList<DemandRow> grid) => ReportCsv.Write(
        ["weekday", "hour", "days", "received", "received_per_day", "on_shift", "fell_due", "not_met", "not_met_percent"],
        grid.Select(IReadOnlyList<string?> (row) =>
        [
            .. row.Group.Split(' '), Text(row.Days), Text(row.Received), Text(row.PerDay), Text(row.OnShift), Text(row.Due), Text(row.Missed), Text(row.MissedPercent),
        ]));

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
