using Marten;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Ucr.Server.Security;

namespace Ucr.Server.Integration.Push;

/// <summary>A browser as it describes itself.</summary>
/// <param name="Endpoint">Where its push service takes messages for it.</param>
/// <param name="Keys">What messages are sealed with.</param>
public sealed record BrowserSubscription(string? Endpoint, BrowserKeys? Keys);

/// <summary>What messages to a browser are sealed with, base64url.</summary>
/// <param name="P256dh">Its public key: an uncompressed point on P-256.</param>
/// <param name="Auth">Its secret, 16 bytes.</param>
public sealed record BrowserKeys(string? P256dh, string? Auth);

/// <summary>Asking to be told on this phone, and not any more: <c>/visits/push</c>.</summary>
internal static class PushEndpoints
{
    private const int PointLength = 65;
    private const int SecretLength = 16;

    /// <summary>Maps them under <c>/visits</c>.</summary>
    public static void MapPush(this RouteGroupBuilder visits)
    {
        visits.MapGet("/push", (VapidKey key) => Results.Json(new { key = key.Public }));
        visits.MapPost("/push", Subscribe);
        visits.MapPost("/push/stop", Stop);
    }

    private static async Task<IResult> Subscribe(HttpContext http, [FromBody] BrowserSubscription browser, PushHosts hosts, IDocumentStore store, IClock clock)
    {
        if (!Uri.TryCreate(browser.Endpoint, UriKind.Absolute, out var endpoint) || !hosts.Allow(endpoint))
        {
            return Wrong("endpoint", "This browser's push service is not one that the service may write to. New visits still show by themselves while My visits is open.");
        }

        if (Length(browser.Keys?.P256dh) != PointLength || Length(browser.Keys?.Auth) != SecretLength)
        {
            return Wrong("keys", "The browser gave no keys that messages can be sealed with.");
        }

        await using var session = store.LightweightSession(http.User.Provider);
        session.Store(new PushSubscription(PushSubscription.IdOf(browser.Endpoint!), http.User.StaffId.Value, browser.Endpoint!, browser.Keys!.P256dh!, browser.Keys.Auth!, clock.GetCurrentInstant()));
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.NoContent();
    }

    /// <summary>Only the browser itself knows its address: whoever uses it now may stop it.</summary>
    private static async Task<IResult> Stop(HttpContext http, [FromBody] BrowserSubscription browser, IDocumentStore store)
    {
        await using var session = store.LightweightSession(http.User.Provider);
        session.Delete<PushSubscription>(PushSubscription.IdOf(browser.Endpoint ?? ""));
        await session.SaveChangesAsync(http.RequestAborted);
        return Results.NoContent();
    }

    private static IResult Wrong(string field, string words) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, type: "/problems/push", title: words, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = field });

    private static int Length(string? text)
    {
        try
        {
            return Base64UrlEncoder.DecodeBytes(text ?? "").Length;
        }
        catch (FormatException)
        {
            return 0;
        }
    }
}
