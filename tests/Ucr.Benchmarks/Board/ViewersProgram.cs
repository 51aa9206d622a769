using System.CommandLine;
using System.Net.Sockets;
using System.Text.Json;

namespace Ucr.Benchmarks.Board;

/// <summary>Many viewers in a process of their own, so that the service's processor time is its own: reads what to do from its standard input.</summary>
internal static class ViewersProgram
{
    /// <summary>The word that makes this program the viewers.</summary>
    public const string Name = "board-viewers";

    /// <summary>One in so many reads slowly.</summary>
    private const int SlowOneIn = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Command()
    {
        var address = new Option<string>("--address") { Required = true };
        var count = new Option<int>("--count") { Required = true };
        var command = new Command(Name, "The viewers of board, which starts them itself.") { address, count };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Watch(parsed.GetValue(address)!, parsed.GetValue(count), cancellation));
        return command;
    }

    private static async Task<int> Watch(string address, int count, CancellationToken cancellation)
    {
        var token = (await Console.In.ReadLineAsync(cancellation))!;
        using var quick = Client(address, receiveBuffer: null);
        using var narrow = Client(address, receiveBuffer: 4_096);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<BoardViewer> viewers = [.. Enumerable.Range(0, count).Select(number => number % SlowOneIn == 1 ? new BoardViewer(narrow, token, slow: true) : new BoardViewer(quick, token, slow: false))];
        var opened = 0;
        List<Task> watching = [];
        foreach (var viewer in viewers)
        {
            watching.Add(Task.Run(() => viewer.Watch(() => Interlocked.Increment(ref opened), end.Token), cancellation));
            await Task.Delay(2, cancellation);
        }

        while (Volatile.Read(ref opened) < count)
        {
            await Task.Delay(20, cancellation);
        }

        await Console.Out.WriteLineAsync("open");
        var told = (await Console.In.ReadLineAsync(cancellation))!.Split(' ').Select(word => long.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var (first, last) = (told[0], told[1]);
        viewers.ForEach(viewer => viewer.Slow = false);
        for (var waited = TimeSpan.Zero; waited < Patience && viewers.Exists(viewer => viewer.Last < last); waited += TimeSpan.FromMilliseconds(50))
        {
            await Task.Delay(50, cancellation);
        }

        await end.CancelAsync();
        await Task.WhenAll(watching);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Seen.By(viewers, first)));
        return 0;
    }

    private static HttpClient Client(string address, int? receiveBuffer) => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = int.MaxValue,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (receiveBuffer is { } bytes)
            {
                socket.ReceiveBufferSize = bytes;
            }

            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = new(address), Timeout = Timeout.InfiniteTimeSpan };
}
