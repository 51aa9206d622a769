using System.Net;
using System.Net.Sockets;

namespace Ucr.Server.Operations;

/// <summary>Asks whether an address can be listened on before anything else is started for it.</summary>
internal static class ListeningAddress
{
    /// <summary>Tries the address and lets go of it again.</summary>
    /// <exception cref="CannotStart">Another program listens there, or it is no address.</exception>
    public static void EnsureFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            Try(Parse(url));
        }
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new CannotStart($"'{url}' is not an address. Give one like --urls {UcrService.DefaultAddress}.");
        }
    }

    private static void Try(BindingAddress address)
    {
        var host = IPAddress.TryParse(address.Host, out var given) ? given : string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;
        using var listener = new TcpListener(host, address.Port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw new CannotStart($"Another program listens on port {address.Port}. Stop it, or choose another address with --urls http://localhost:{address.Port + 1}.");
        }
    }
}
