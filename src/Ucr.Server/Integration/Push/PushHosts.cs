namespace Ucr.Server.Integration.Push;

/// <summary>
/// The push services that may be written to: <c>Push:Hosts</c>, a list of host names, <c>*.</c> before one for all beneath it.
/// A browser names its own push service when it subscribes, so that without a list anybody signed in could make the service
/// write to any address of its network.
/// </summary>
public sealed class PushHosts(IConfiguration configuration)
{
    private static readonly string[] Usual = ["fcm.googleapis.com", "updates.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com"];
    private readonly string[] hosts = configuration.GetSection("Push:Hosts").Get<string[]>() is { Length: > 0 } given ? given : Usual;

    /// <summary>Whether an address may be written to: by HTTPS, or on this machine where the list names it.</summary>
    public bool Allow(Uri endpoint) =>
        endpoint.IsAbsoluteUri
        && (string.Equals(endpoint.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || (endpoint.IsLoopback && string.Equals(endpoint.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)))
        && endpoint.UserInfo.Length == 0
        && hosts.Any(host => Is(endpoint.Host, host));

    private static bool Is(string name, string host) => host.StartsWith("*.", StringComparison.Ordinal)
        ? name.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
}
