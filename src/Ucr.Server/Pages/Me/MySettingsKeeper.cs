using System.Collections.Concurrent;
using Marten;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Me;

/// <summary>Keeps each person's settings, and reads them once a minute at most: another node's change shows within one.</summary>
public sealed class MySettingsKeeper(IDocumentStore store)
{
    private const long FreshFor = 60_000;
    private readonly ConcurrentDictionary<(string Provider, string Who), (MySettings Settings, long At)> read = new();

    /// <summary>What a person chose.</summary>
    public async ValueTask<MySettings> Of(string provider, string who, CancellationToken cancellation)
    {
        if (read.TryGetValue((provider, who), out var known) && Environment.TickCount64 - known.At < FreshFor)
        {
            return known.Settings;
        }

        await using var session = store.QuerySession(provider);
        var settings = (await session.LoadAsync<MySettingsRecord>(who, cancellation))?.Settings ?? MySettings.Usual;
        read[(provider, who)] = (settings, Environment.TickCount64);
        return settings;
    }

    /// <summary>Keeps what a person chose.</summary>
    public async Task Keep(string provider, string who, MySettings settings, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        session.Store(new MySettingsRecord { Id = who, Settings = settings });
        await session.SaveChangesAsync(cancellation);
        read[(provider, who)] = (settings, Environment.TickCount64);
    }
}

/// <summary>The settings of whoever asks, read before the page is made.</summary>
internal static class MySettingsOfRequest
{
    private static readonly object Key = new();

    /// <summary>Reads them for whoever is signed in and asks for a page.</summary>
    public static void UseMySettings(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity?.IsAuthenticated == true && http.User.HasClaim(claim => claim.Type is UcrClaims.Provider) && AsksForPage(http.Request))
        {
            http.Items[Key] = await http.RequestServices.GetRequiredService<MySettingsKeeper>().Of(http.User.Provider, http.User.StaffId.Value, http.RequestAborted);
        }

        await next(http);
    });

    /// <summary>How the signed-in person likes their screens.</summary>
    public static MySettings MySettings(this HttpContext http) => http.Items[Key] as MySettings ?? Me.MySettings.Usual;

    /// <summary>Somebody's browser asks for a page to read.</summary>
    public static bool AsksForPage(HttpRequest request) => request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.Ordinal) == true);
}
