using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ucr.Server.Specs.Support;

/// <summary>A mail server on this machine's own network that keeps what it is given: the commands of RFC 5321 that a sender needs.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task listening;

    /// <summary>Starts to listen on a free port.</summary>
    public MailServer()
    {
        listener.Start();
        listening = Listen();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Each message as it came: headers, an empty line, the body.</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    /// <summary>What it answers to a recipient; 250 takes them.</summary>
    public string ToRecipient { get; set; } = "250 Ok";

    /// <summary>Waits until a number of messages have come, for half a minute at most.</summary>
    public async Task<IReadOnlyList<string>> Messages(int count)
    {
        for (var tries = 0; tries < 300 && Received.Count < count; tries++)
        {
            await Task.Delay(100);
        }

        return [.. Received];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await listening;
        stopping.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                _ = Serve(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The spec is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 specs");
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = line.Split(' ')[0].ToUpperInvariant() switch
            {
                "RCPT" => ToRecipient,
                "DATA" => await Data(reader, writer),
                "QUIT" => "221 Bye",
                _ => "250 Ok",
            };
            await writer.WriteLineAsync(answer);
        }
    }

    private async Task<string> Data(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 Go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }

        Received.Enqueue(text.ToString());
        return "250 Kept";
    }
}
