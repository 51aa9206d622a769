using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Reports;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;

namespace Ucr.Server.Reporting.Allocations;

/// <summary>How good a day's allocations were: page and JSON.</summary>
internal static class AllocationReportEndpoints
{
    /// <summary>Maps them under the reports.</summary>
    public static void MapAllocationReport(this IEndpointRouteBuilder reports)
    {
        reports.MapGet("/allocations", (HttpContext http, string? day) => Answer(http, day, read =>
            PageResults.Show<AllocationReportPage>(AllocationReportModel.Of(http.Frame(), read, http.RequestServices.GetRequiredService<StaffNames>()))));
        reports.MapGet("/allocations.json", (HttpContext http, string? day) => Answer(http, day, read => Results.Ok(Json(read))));
    }

    private static async Task<IResult> Answer(HttpContext http, string? typed, Func<AllocationDay, IResult> answer)
    {
        var today = http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant().InZone(LondonDays.Zone).Date;
        if (typed is not null && !LocalDatePattern.Iso.Parse(typed).Success)
        {
            return Results.Problem(statusCode: 400, type: "/problems/unreadable", title: "The address cannot be read.", detail: "Give the day as day=2026-11-23.");
        }

        var day = typed is null ? today : LocalDatePattern.Iso.Parse(typed).Value;
        await http.RequestServices.GetRequiredService<AccessLog>().RecordAsync(http.User, AccessedThing.ReportedReferrals, $"allocations={LocalDatePattern.Iso.Format(day)}");
        return answer(await http.RequestServices.GetRequiredService<AllocationDayReading>().Read(http.User.Provider, day, http.RequestAborted));
    }

    private static object Json(AllocationDay read) => new
    {
        read.Day,
        allocations = read.Rows.Count,
        askedThePlan = read.Followed.Asked,
        tookItsFirst = read.Followed.First,
        meanMinutes = read.Mean,
        rows = read.Rows.Select(row => new
        {
            row.Reference,
            row.Allocated.Clinician,
            row.Allocated.By,
            row.Allocated.Choice,
            row.PlannedAt,
            row.ArrivedAt,
            row.DueAt,
            row.Hindsight,
            minutes = row.Regret,
            split = row.Split,
        }),
    };
}
