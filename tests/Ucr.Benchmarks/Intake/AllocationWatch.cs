using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Net.ServerSentEvents;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ucr.Benchmarks.Hosts;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Board;
using Ucr.Server.Security.Development;
using Ucr.Domain.Values;

namespace Ucr.Benchmarks.Intake;

/// <summary>When each allocation stood in the database, and when a board had a frame of it.</summary>
internal sealed class AllocationWatch : IAsyncDisposable
{
    private const string New = "select stream_id, seq_id from ucr.mt_events where type = 'clinician_allocated' and seq_id > $1 order by seq_id limit 2000";

    // Events are committed in another order than their positions.
    private const int LookBack = 200;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Guid, (long At, long Position)> stored = [];
    private readonly ConcurrentQueue<(long At, long Position, string Row)> frames = [];
    private readonly List<Task> watching;

    public AllocationWatch(ServiceUnderTest service, NpgsqlDataSource database) => watching = [Task.Run(() => Events(database)), Task.Run(() => Board(service))];

    /// <summary>How many visits have been allocated.</summary>
    public int Count => stored.Count;

    /// <summary>When the allocation of a referral's first visit was seen, as a timestamp; null when it was not.</summary>
    public long? Stored(Guid referral) => stored.TryGetValue(Visit(referral), out var found) ? found.At : null;

    /// <summary>When the first frame came that shows the allocation; null when none did.</summary>
    public long? Shown(Guid referral, string reference)
    {
        var row = $"id=\"{reference}\"";
        return stored.TryGetValue(Visit(referral), out var found)
            ? frames.Where(frame => frame.Position >= found.Position && frame.Row.Contains(row, StringComparison.Ordinal)).Select(frame => (long?)frame.At).FirstOrDefault() : null;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAll(watching);
        end.Dispose();
    }

    private static Guid Visit(Guid referral) => ReferralIds.CrisisVisit(new ReferralId(referral), 1).Value;

    // Woken by the store's own notice, as boards are: asking all the time would take a part of the machine that is measured.
    private async Task Events(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using (var listen = new NpgsqlCommand("listen mt_events_appended", connection))
        {
            await listen.ExecuteNonQueryAsync();
        }

        var last = 0L;
        while (!end.IsCancellationRequested)
        {
            await using (var command = new NpgsqlCommand(New, connection))
            {
                command.Parameters.Add(new() { Value = Math.Max(0, last - LookBack) });
                await using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    last = Math.Max(last, rows.GetInt64(1));
                    stored.TryAdd(rows.GetGuid(0), (Stopwatch.GetTimestamp(), rows.GetInt64(1)));
                }
            }

            await connection.WaitAsync(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10);
        }
    }

    private async Task Board(ServiceUnderTest service)
    {
        var pipe = new Pipe();
        var filling = Task.Run(() => service.Services.GetRequiredService<LiveFeed>().Watch(People.Provider, null, pipe.Writer, end.Token));
        var together = new List<string>();
        try
        {
            await foreach (var item in SseParser.Create(pipe.Reader.AsStream()).EnumerateAsync(end.Token))
            {
                if (item.EventType is "referral")
                {
                    together.Add(item.Data);
                }

                // The last of those that changed together carries the position.
                if (item.EventId is { Length: > 0 } position)
                {
                    var (now, at) = (Stopwatch.GetTimestamp(), long.Parse(position, System.Globalization.CultureInfo.InvariantCulture));
                    together.ForEach(row => frames.Enqueue((now, at, row)));
                    together.Clear();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }

        await filling;
    }
}
