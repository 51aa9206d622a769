using Ucr.Server.Api;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Reports;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;

namespace Ucr.Server.Reporting.Reports;

/// <summary>Every report of the family as page, JSON and CSV; the referrals behind each number; and the figures of one referral.</summary>
internal static class ReportPages
{
    /// <summary>Maps them under the reports.</summary>
    public static void MapReportFamily(this IEndpointRouteBuilder reports)
    {
        foreach (var report in Report.All)
        {
            reports.MapGet($"/{report.Key}", (HttpContext http, ReportReading reading) => Answer(http, reading, report, answer => PageResults.Show<ReportPage>(new ReportModel(http.Frame(), answer))));
            reports.MapGet($"/{report.Key}.json", (HttpContext http, ReportReading reading) => Answer(http, reading, report, answer => Results.Ok(ReportFiles.AsJson(answer))));
            reports.MapGet($"/{report.Key}.csv", (HttpContext http, ReportReading reading) => Answer(http, reading, report, answer => Results.File(ReportFiles.AsCsv(answer), "text/csv; charset=utf-8", $"{report.Key}.csv")));
        }

        reports.MapGet("/referrals", Referrals);
    }

    /// <summary>The address names no months, no cut or no figure that there is.</summary>
    public static IResult Unreadable() => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest, type: "/problems/unreadable", title: "The address cannot be read.",
        detail: "Give months as from=2026-10&to=2026-11 or days as from=2026-10-05&to=2026-10-11, weeks or days as each=week, what the rows are as by=locality, and a figure that a report links to.");

    private static async Task<IResult> Answer(HttpContext http, ReportReading reading, Report report, Func<ReportAnswer, IResult> answer) =>
        ReportScope.Read(http.Request.Query, reading.Usual) switch
        {
            null => Unreadable(),
            { Sensible: false } => Problems.Of(MonthRange.WrongWay),
            { } scope => answer(await reading.Read(http.User.Provider, report, scope, http.RequestAborted)),
        };

    private static async Task<IResult> Referrals(string? figure, HttpContext http, ReferralListReading reading, ReportReading usual, AccessLog access)
    {
        if (ReportScope.Read(http.Request.Query, usual.Usual) is not { } scope || Figures.Parse(figure) is not { } counted)
        {
            return Unreadable();
        }

        if (!scope.Sensible)
        {
            return Problems.Of(MonthRange.WrongWay);
        }

        await access.RecordAsync(http.User, AccessedThing.ReportedReferrals, $"figure={counted.Key()}&{scope.Query}");
        return PageResults.Show<ReferralListPage>(await reading.Read(http.Frame(), http.User.Provider, counted, scope, http.RequestAborted));
    }
}
