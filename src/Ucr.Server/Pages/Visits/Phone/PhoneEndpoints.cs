using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Ucr.Server.Integration.Push;
using Ucr.Server.Pages.Visits.Reading;
using Ucr.Server.Pages.Visits.Steps;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Visits.Phone;

/// <summary>What a phone asks for besides pages: the day to keep, what has arrived, what changed, and its own installation.</summary>
internal static class PhoneEndpoints
{
    private const int MostIds = 500;

    /// <summary>Maps them under <c>/visits</c>.</summary>
    public static void MapPhone(this RouteGroupBuilder visits)
    {
        visits.MapGet("/today", Today);
        visits.MapPost("/received", Received);
        visits.MapPush();
        visits.MapGet("/stream", (HttpContext http, PhoneFeed feed) =>
        {
            http.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(feed.Subscribe(http.User.Provider, http.User.StaffId, http.RequestAborted));
        });
        visits.MapGet("/shell", (HttpContext http) => PageResults.Show<ShellPage>(http.Frame() with { Viewer = null, Token = null })).AllowAnonymous();
        visits.MapGet("/sw.js", Worker).AllowAnonymous();
        visits.MapGet("/app.webmanifest", Manifest).AllowAnonymous();
    }

    private static async Task<IResult> Today(HttpContext http, VisitReading reading, PhonePacking packing)
    {
        var frame = http.Frame();
        var signIn = await http.AuthenticateAsync();
        return Results.Json(new PhoneDay(
            http.User.StaffId.Value,
            http.User.Name,
            frame.Now,
            frame.Speed,
            SignInTimes.Left(signIn.Properties, http.RequestServices.GetRequiredService<SignInClock>().Time).TotalSeconds,
            frame.Telephone,
            frame.Token!,
            VisitNeeds.All,
            await packing.Pack(frame, await reading.Mine(http))));
    }

    /// <summary>Counted from what is stored, not from what was answered.</summary>
    private static async Task<IResult> Received(HttpContext http, [FromBody] Made made, IDocumentStore store)
    {
        if (made.Ids is not { Count: > 0 and <= MostIds })
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, type: "/problems/ids", title: $"Give between 1 and {MostIds} ids.");
        }

        await using var session = store.QuerySession(http.User.Provider);
        var stored = await session.LoadManyAsync<CommandRecord>(http.RequestAborted, [.. made.Ids.Distinct()]);
        return Results.Json(new Arrived(stored.Count(record => string.Equals(record.By, http.User.StaffId.Value, StringComparison.Ordinal))));
    }

    /// <summary>Under this address, so that it may answer for every page of a clinician and for no other.</summary>
    private static IResult Worker(HttpContext http, IWebHostEnvironment host)
    {
        http.Response.Headers["Service-Worker-Allowed"] = "/visits";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.File(host.WebRootFileProvider.GetFileInfo("dist/sw.js").CreateReadStream(), "text/javascript; charset=utf-8");
    }

    private static IResult Manifest(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Json(
            new
            {
                id = "/visits",
                name = "Urgent community response: my visits",
                short_name = "My visits",
                start_url = "/visits",
                scope = "/visits",
                display = "standalone",
                background_color = "#f0f4f5",
                theme_color = "#005eb8",
                lang = "en-GB",
                icons = new object[] { new { src = "/dist/icon.svg", sizes = "any", type = "image/svg+xml", purpose = "any" } },
            },
            contentType: "application/manifest+json");
    }
}
