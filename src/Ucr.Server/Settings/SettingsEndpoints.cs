using System.Security.Claims;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Server.Api;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Settings;

/// <summary>What an import changes, before or after it did.</summary>
/// <param name="Version">The version of the settings' stream.</param>
/// <param name="Changes">Each policy that reads differently: its key, before and after.</param>
/// <param name="Values">Each value that differs.</param>
public sealed record SettingsImported(long Version, IReadOnlyList<ChangedPolicy> Changes, IReadOnlyList<ValueDifference> Values);

/// <summary>A policy that reads differently.</summary>
/// <param name="Key">The policy.</param>
/// <param name="Before">In words.</param>
/// <param name="After">In words.</param>
public sealed record ChangedPolicy(string Key, string Before, string After);

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
        HttpContext http, ProviderSettings settings, CommandDoor door, IClock clock, bool? preview, string? reason, string? holdsFrom, Guid? commandId, long? seenVersion)
    {
        if (await Body(http) is not { } text)
        {
            return Problems.Unreadable("Send the file as JSON, in UTF-8, of at most 1,000,000 bytes.");
        }

        var (policies, fault) = SettingsFile.Read(text);
        Instant? from = string.IsNullOrEmpty(holdsFrom) ? null : InstantPattern.ExtendedIso.Parse(holdsFrom) is { Success: true, Value: var at } ? at : Instant.MinValue;
        if (policies is null)
        {
            return Problems.Of(Refusal.Impossible(fault!.Pointer, fault.Words));
        }

        var before = await settings.Of(http.User.Provider, http.RequestAborted);
        var present = before.At(clock.GetCurrentInstant());
        if (preview is true)
        {
            return Results.Ok(Imported(before.Version, present, policies));
        }

        var id = commandId ?? Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset());
        var answer = await door.Send(new(http.User.Provider, http.User.Actor, id, seenVersion), new ChangeSettings(policies, from, reason ?? ""));
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : Results.Ok(Imported(answer.Version, present, policies));
    }

    private static SettingsImported Imported(long version, ServicePolicies before, ServicePolicies after) => new(
        version,
        [.. SettingDifferences.InPolicies(before, after).Select(difference => new ChangedPolicy(difference.Entry.Key, difference.Before, difference.After))],
        SettingDifferences.InValues(before, after));

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
