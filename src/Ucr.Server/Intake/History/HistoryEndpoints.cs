using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Ucr.Server.Security;

namespace Ucr.Server.Intake.History;

/// <summary>History by the API: <c>POST /api/history</c>, the file as it is in the body.</summary>
public static class HistoryEndpoints
{
    /// <summary>Maps the door.</summary>
    public static void MapHistory(this IEndpointRouteBuilder api)
    {
        api.MapPost("/history", Take)
            .Accepts<string>("application/x-ndjson", "application/jsonl", "text/plain", "application/octet-stream")
            .Produces<HistoryTotals>()
            .RequireAuthorization(Policies.ImportHistory)
            .WithTags("Intake");
        api.MapGet("/history", (ClaimsPrincipal user, HistoryRuns runs) => runs.Of(user.Provider)).RequireAuthorization(Policies.ImportHistory).WithTags("Intake");
    }

    private static async Task<IResult> Take(HttpContext http, ClaimsPrincipal user, HistoryRuns runs)
    {
        http.AnySize();
        var run = await runs.Take(user.Provider, user.Actor, http.Request.Body, http.RequestAborted);
        return run.Stopped is null ? Results.Ok(run.Totals) : Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: run.Stopped);
    }

    /// <summary>A file of history is streamed, so that its size costs no memory.</summary>
    internal static void AnySize(this HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            // Reading waits for the database: a sender is not slow because we are.
            rate.MinDataRate = null;
        }
    }
}
