using System.Reflection;
using Npgsql;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Security;
using Ucr.Server.Settings;

namespace Ucr.Server.Pages.About;

/// <summary>What this service is, in which version: <c>/about</c>.</summary>
internal static class AboutPages
{
    public static void MapAbout(this IEndpointRouteBuilder app) => app.MapGet("/about", Show).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();

    private static async Task<IResult> Show(HttpContext http, NpgsqlDataSource database, ProviderSettings settings)
    {
        var frame = http.Frame();
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        var policies = (await settings.Of(http.User.Provider, http.RequestAborted)).At(frame.Now);
        return PageResults.Show<AboutPage>(new AboutModel(frame, Version, Environment.Version.ToString(), connection.PostgreSqlVersion.ToString(), policies.Version.ToString()!));
    }

    /// <summary>The release, and the first signs of the commit that it was built from.</summary>
    private static string Version
    {
        get
        {
            var parts = (typeof(AboutPages).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "Not known").Split('+');
            return parts.Length == 2 ? $"{parts[0]} (commit {parts[1][..Math.Min(10, parts[1].Length)]})" : parts[0];
        }
    }
}

/// <summary>What runs here.</summary>
/// <param name="Version">Of this service.</param>
/// <param name="Runtime">Of .NET.</param>
/// <param name="Database">Of PostgreSQL.</param>
/// <param name="Rules">Of the provider's own rules.</param>
public sealed record AboutModel(PageFrame Frame, string Version, string Runtime, string Database, string Rules);
