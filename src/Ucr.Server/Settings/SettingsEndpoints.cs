using System.Security.Claims;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Ucr.Server.Api;
using Ucr.Server.Security;

namespace Ucr.Server.Settings;

/// <summary>Settings by HTTP: <c>/api/settings</c>.</summary>
public static class SettingsEndpoints
{
    private const string SchemaResource = "settings.schema.json";

    /// <summary>Maps reading, importing and the file's form.</summary>
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Settings");
        settings.MapGet("", Export).RequireAuthorization(Policies.Settings);
        settings.MapGet("/schema", Schema).RequireAuthorization(Policies.SignedIn);
        settings.MapPut("", Import).RequireAuthorization(Policies.ChangeSettings);
    }

    /// <summary>The settings in force, as a file.</summary>
    public static async Task<IResult> Export(HttpContext http, ProviderSettings settings, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(now);
        return Results.File(Encoding.UTF8.GetBytes(SettingsFile.Write(policies, http.User.Provider, now)), "application/json; charset=utf-8", $"ucr-settings-{http.User.Provider}.json");
    }

    private static IResult Schema() => Results.Stream(typeof(SettingsEndpoints).Assembly.GetManifestResourceStream(SchemaResource)!, "application/schema+json; charset=utf-8");

    /// <param name="preview">True to be told what would change, and change nothing.</param>
    /// <param name="reason">Why; needed unless it is a preview.</param>
    /// <param name="holdsFrom">The first instant at which they hold, as <c>2026-12-01T08:00:00Z</c>; as soon as possible when left out.</param>
    /// <param name="commandId">The same id again has no second effect.</param>
    /// <param name="seenVersion">The version that the sender saw; an older one is answered with 412.</param>
    private static async Task<IResult> Import(
        HttpContext http, SettingsImport import, IClock clock, bool? preview, string? reason, string? holdsFrom, Guid? commandId, long? seenVersion)
    {
        if (await Body(http) is not { } text)
        {
            return Problems.Unreadable("Send the file as JSON, in UTF-8, of at most 1,000,000 bytes.");
        }

        Instant? from = string.IsNullOrEmpty(holdsFrom) ? null : InstantPattern.ExtendedIso.Parse(holdsFrom) is { Success: true, Value: var at } ? at : Instant.MinValue;
        var id = commandId ?? Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset());
        var answer = await import.Take(new(http.User.Provider, http.User.Actor, id, seenVersion), text, preview is true, reason ?? "", from, http.RequestAborted);
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : Results.Ok(answer.Imported);
    }

    /// <summary>The body as text; null when it is too large, or no UTF-8.</summary>
    private static async Task<string?> Body(HttpContext http)
    {
        if (http.Request.ContentLength > SettingsFile.MostBytes)
        {
            return null;
        }

        using var held = new MemoryStream();
        var buffer = new byte[16_384];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
        {
            held.Write(buffer, 0, read);
            if (held.Length > SettingsFile.MostBytes)
            {
                return null;
            }
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(held.GetBuffer(), 0, (int)held.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
