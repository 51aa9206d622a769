using System.Net.Sockets;

namespace Ucr.Server.Specs.Support;

/// <summary>Asks, briefly, whether a Docker engine is there.</summary>
internal static class DockerEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<bool> AnswersAsync()
    {
        using var client = Client();
        if (client is null)
            return false;
        try
        {
            using var answer = await client.GetAsync("/_ping");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or SocketException)
        {
            return false;
        }
    }

    private static HttpClient? Client()
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST") ?? "unix:///var/run/docker.sock";
        if (!Uri.TryCreate(host, UriKind.Absolute, out var at))
            return null;
        if (at.Scheme is "tcp")
            return new HttpClient { BaseAddress = new UriBuilder("http", at.Host, at.Port).Uri, Timeout = Patience };
        if (at.Scheme is not "unix" || !File.Exists(at.AbsolutePath))
            return null;
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancel) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(at.AbsolutePath), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri("http://localhost"), Timeout = Patience };
    }
}
