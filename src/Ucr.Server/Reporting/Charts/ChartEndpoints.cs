using Ucr.Domain.Reporting.Charts;
using Ucr.Server.Api;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Reports.Charts;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security;

namespace Ucr.Server.Reporting.Charts;

/// <summary>The XmR charts as page, JSON and CSV.</summary>
internal static class ChartEndpoints
{
    /// <summary>Maps them under the reports.</summary>
    public static void MapCharts(this IEndpointRouteBuilder reports)
    {
        reports.MapGet("/chart", (HttpContext http, ChartReading reading) => Answer(http, reading, answer => PageResults.Show<ChartPage>(new ChartModel(http.Frame(), answer))));
        reports.MapGet("/chart.json", (HttpContext http, ChartReading reading) => Answer(http, reading, answer => Results.Ok(ChartFiles.AsJson(answer))));
        reports.MapGet("/chart.csv", (HttpContext http, ChartReading reading) => Answer(http, reading, answer => Results.File(ChartFiles.AsCsv(answer), "text/csv; charset=utf-8", $"chart-{answer.Subject.Of.Key()}.csv")));
    }

    private static async Task<IResult> Answer(HttpContext http, ChartReading reading, Func<ChartAnswer, IResult> answer)
    {
        var of = http.Request.Query["of"].ToString();
        var chart = of.Length == 0 ? ChartOf.InTime : ChartKeys.Parse(of);
        return (chart, ReportScope.Read(http.Request.Query, reading.Usual)) switch
        {
            (null, _) or (_, null) => ReportPages.Unreadable(),
            (_, { Sensible: false }) => Problems.Of(MonthRange.WrongWay),
            ({ } known, { } scope) => answer(await reading.Read(
                http.User.Provider, ChartSubject.All.Single(subject => subject.Of == known), scope, http.Request.Query["outliers"].ToString() is "left-out", http.RequestAborted)),
        };
    }
}
