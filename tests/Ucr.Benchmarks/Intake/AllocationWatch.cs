using System.Collections.Concurrent;
using System.Diagnostics;
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
    private const string New = "select stream_id, seq_id from ucr.mt_events where type = 'clinician_allocated' and seq_id > $1 order by seq_id";
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

    private async Task Events(NpgsqlDataSource database)
    {
        var last = 0L;
        while (!end.IsCancellationRequested)
        {
            await using (var command = database.CreateCommand(New))
            {
                command.Parameters.Add(new() { Value = Math.Max(0, last - 5_000) });
                await using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    last = Math.Max(last, rows.GetInt64(1));
                    stored.TryAdd(rows.GetGuid(0), (Stopwatch.GetTimestamp(), rows.GetInt64(1)));
                }
            }

            await Task.Delay(5);
        }
    }

    private async Task Board(ServiceUnderTest service)
    {
        try
        {
            await foreach (var item in service.Services.GetRequiredService<LiveFeed>().Subscribe(People.Provider, null, end.Token))
            {
                if (item.EventId is { } position)
                {
                    frames.Enqueue((Stopwatch.GetTimestamp(), long.Parse(position, System.Globalization.CultureInfo.InvariantCulture), item.Data));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
