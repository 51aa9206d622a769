using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Ucr.Server.Intake.History;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Operations;

/// <summary>The operations page with the ledger, <c>/operations</c>, the page of reference data, <c>/operations/reference-data</c>, and the page for history, <c>/operations/history</c>.</summary>
internal static class OperationsEndpoints
{
    private static readonly Duration Shown = Duration.FromHours(24);

    /// <summary>Maps the pages.</summary>
    public static void MapOperationsPages(this IEndpointRouteBuilder app)
    {
        var operations = app.MapGroup("/operations").ExcludeFromDescription();
        operations.MapGet("", Show).RequireAuthorization(Policies.RefusedMessages);
        operations.MapGet("/reference-data", Reference).RequireAuthorization(Policies.RefusedMessages);
        operations.MapGet("/history", (HttpContext http, HistoryRuns runs) => Ask(http, runs, FormState.Blank(http.NewId()), null, StatusCodes.Status200OK)).RequireAuthorization(Policies.ImportHistory);
        operations.MapPost("/history", Take).RequireAuthorization(Policies.ImportHistory);
    }

    private static async Task<IResult> Show(HttpContext http, MessageLedger ledger, HealthCheckService health, HistoryRuns runs)
    {
        var now = http.Now();
        var rows = await ledger.Rows(http.User.Provider, now - Shown, now + Duration.FromSeconds(1), http.RequestAborted);
        var report = await health.CheckHealthAsync(check => check.Tags.Contains("safe"), http.RequestAborted);
        return PageResults.Show<OperationsPage>(new OperationsModel(http.Frame(), rows, await ledger.Balance(http.RequestAborted), report, runs.Of(http.User.Provider))
        {
            MayImport = http.User.Roles.Contains(Domain.Role.Manager),
        });
    }

    private static async Task<IResult> Reference(HttpContext http, ReferenceVersions reference) => PageResults.Show<ReferenceDataPage>(
        new ReferenceDataModel(http.Frame(), await reference.All(http.RequestAborted), await reference.Held(http.RequestAborted)));

    private static async Task<IResult> Take(HttpContext http, HistoryRuns runs)
    {
        var form = await http.ReadForm();
        if (http.Request.Form.Files.GetFile("upload") is not { Length: > 0 } upload)
        {
            return Ask(http, runs, form.Wrong(new FieldError("upload", "Choose a file of history")), null, StatusCodes.Status422UnprocessableEntity);
        }

        await using var file = upload.OpenReadStream();
        var run = await runs.Take(http.User.Provider, http.User.Actor, file, http.RequestAborted);
        return Ask(http, runs, FormState.Blank(http.NewId()), run, StatusCodes.Status200OK);
    }

    private static IResult Ask(HttpContext http, HistoryRuns runs, FormState form, HistoryRun? run, int status) =>
        PageResults.Show<HistoryPage>(new HistoryModel(http.Frame(), form, runs.Of(http.User.Provider), run), status);
}
