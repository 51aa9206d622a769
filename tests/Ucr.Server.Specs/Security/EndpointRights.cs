using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ucr.Server.Security;

namespace Ucr.Server.Specs.Security;

/// <summary>Looks through every endpoint of a running application for one that nobody has thought about.</summary>
internal static class EndpointRights
{
    /// <summary>Everything that may be had without signing in: health, assets, signing in itself. Nothing else joins
    /// this list without a reason in docs/security.md.</summary>
    private static readonly string[] Anonymous =
    [
        "/health/live", "/health/ready", "/health/safe", "/sign-in", "/sign-in/go", "/connect/authorize",
        "/refer/{provider}", "/refer/{provider}/{key}", "/status/{provider}/{key}",
        "/visits/shell", "/visits/sw.js", "/visits/app.webmanifest",
    ];

    /// <summary>The addresses that neither name a policy nor stand on the anonymous list</summary>
    public static IReadOnlyList<string> NotThoughtAbout(IServiceProvider services) =>
        [.. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !IsAsset(e) && !(AllowsAnyone(e) ? Anonymous.Contains(Address(e), StringComparer.Ordinal) : NamesAPolicy(e)))
            .Select(Address).Distinct(StringComparer.Ordinal)];

    private static bool AllowsAnyone(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool NamesAPolicy(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is { } policy && Policies.Admits.ContainsKey(policy));

    /// <summary>One of the build's assets; in development also whatever file is newer than the build's list of them, which
    /// the fallback policy keeps to those who are signed in.</summary>
    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is "{**path:file}" || endpoint.Metadata.Any(m => string.Equals(m.GetType().Name, "StaticAssetDescriptor", StringComparison.Ordinal));

    private static string Address(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
}
