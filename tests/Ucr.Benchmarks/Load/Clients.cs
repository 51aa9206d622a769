using System.Diagnostics;

namespace Ucr.Benchmarks.Load;

/// <summary>What a turn of several clients came to.</summary>
/// <param name="Milliseconds">How long each request took.</param>
/// <param name="Counted">How many of them were work that counts.</param>
/// <param name="Elapsed">From the first request to the last answer.</param>
internal sealed record Turn(IReadOnlyList<double> Milliseconds, int Counted, TimeSpan Elapsed)
{
    public double PerSecond => Counted / Elapsed.TotalSeconds;
}

/// <summary>Clients that each send the next request when the last one was answered.</summary>
internal static class Clients
{
    /// <summary>Lets them send for a while, and waits for every answer.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="lasting">After this no request is begun.</param>
    /// <param name="send">One request of the client with the given number; true when it counts.</param>
    public static async Task<Turn> Send(int count, TimeSpan lasting, Func<int, Task<bool>> send)
    {
        var began = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, count).Select(client => Task.Run(() => Repeat(client, began, lasting, send))));
        var elapsed = Stopwatch.GetElapsedTime(began);
        return new([.. all.SelectMany(one => one.Times)], all.Sum(one => one.Counted), elapsed);
    }

    private static async Task<(List<double> Times, int Counted)> Repeat(int client, long began, TimeSpan lasting, Func<int, Task<bool>> send)
    {
        var times = new List<double>();
        var counted = 0;
        while (Stopwatch.GetElapsedTime(began) < lasting)
        {
            var sent = Stopwatch.GetTimestamp();
            if (await send(client))
            {
                counted++;
            }

            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return (times, counted);
    }
}
