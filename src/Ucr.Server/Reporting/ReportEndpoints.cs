using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Ucr.Server.Api;
using Ucr.Server.Pages.Reports;
using Ucr.Server.Reporting.Allocations;
using Ucr.Server.Reporting.Charts;
using Ucr.Server.Reporting.Demand;
using Ucr.Server.Reporting.People;
using Ucr.Server.Reporting.Quarters;
using Ucr.Server.Reporting.Rates;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security;

namespace Ucr.Server.Reporting;

/// <summary>The report "Seen within 2 hours": page, JSON and CSV; and every other report.</summary>
public static class ReportEndpoints
{
    /// <summary>Adds what reports are read with.</summary>
    public static void AddReports(this IServiceCollection services)
    {
        services.AddHostedService(provider => new FactRebuild(provider.GetRequiredService<Npgsql.NpgsqlDataSource>(), provider.GetRequiredService<ILogger<FactRebuild>>()));
        services.AddSingleton<PersonFacts>();
        services.AddHostedService(provider => provider.GetRequiredService<PersonFacts>());
        services.AddSingleton<FigureReading>();
        services.AddSingleton<DowngradeReading>();
        services.AddSingleton<ReferralListReading>();
        services.AddSingleton<TwoHourTargets>();
        services.AddSingleton<ReportReading>();
        services.AddSingleton<QuarterReading>();
        services.AddSingleton<DemandReading>();
        services.AddSingleton<PopulationReading>();
        services.AddSingleton<RateReading>();
        services.AddSingleton<ChartReading>();
        services.AddSingleton<AllocationDayReading>();
    }

    /// <summary>Maps the pages.</summary>
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/reports").RequireAuthorization(Policies.Reports).ExcludeFromDescription();
        reports.MapGet("", () => Results.Redirect("/reports/two-hour"));
        reports.MapGet("/two-hour", (HttpContext http, [AsParameters] Query query) => Answer(http, query, report =>
            new RazorComponentResult<TwoHourReportPage>(new { Model = report.Model(http.Frame(), http.User.Provider, query.Range) })));
        reports.MapGet("/two-hour.json", (HttpContext http, [AsParameters] Query query) => Answer(http, query, report => Results.Ok(TwoHourFiles.AsJson(report))));
        reports.MapGet("/two-hour.csv", (HttpContext http, [AsParameters] Query query) => Answer(http, query, report =>
            Results.File(TwoHourFiles.AsCsv(report), "text/csv; charset=utf-8", "seen-within-2-hours.csv")));
        reports.MapReportFamily();
        reports.MapCharts();
        reports.MapRates();
        reports.MapQuarters();
        reports.MapDemand();
        reports.MapAllocationReport();
    }

    private static async Task<IResult> Answer(HttpContext http, Query query, Func<TwoHourReport, IResult> answer)
    {
        if (query.Unreadable || query.Range is { Sensible: false })
        {
            return query.Unreadable ? ReportPages.Unreadable() : Problems.Of(MonthRange.WrongWay);
        }

        var services = http.RequestServices;
        return answer(await TwoHourReport.Read(
            http.User.Provider, query.Range, services.GetRequiredService<FigureReading>(), services.GetRequiredService<DowngradeReading>(), services.GetRequiredService<TwoHourTargets>(),
            services.GetRequiredService<IClock>().GetCurrentInstant(), http.RequestAborted));
    }

    /// <summary>The months as they stand in the address: both, or neither.</summary>
    private sealed record Query(string? From, string? To)
    {
        public MonthRange? Range => MonthRange.Month(From) is { } from && MonthRange.Month(To) is { } to ? new(from, to) : null;

        public bool Unreadable => Range is null && (From is not null || To is not null);
    }
}
