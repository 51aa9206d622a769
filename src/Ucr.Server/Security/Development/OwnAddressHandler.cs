using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Ucr.Server.Security.Development;

/// <summary>Carries the pages' requests for tokens to the authority in this very process, on whatever address and port
/// the server was started.</summary>
internal sealed class OwnAddressHandler(IServer server) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(OwnAddress(), request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }

    private Uri OwnAddress()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.Select(BindingAddress.Parse).OrderBy(a => a.Scheme, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new InvalidOperationException("The server listens on no address.");
        var host = address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new Uri($"{address.Scheme}://{host}:{address.Port}");
    }
}
