using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Values;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Storage;

namespace Ucr.Server.Clocks;

/// <summary>
/// Asks the database every second what is due, by the database's clock, and raises it. Every node may sweep: raising is
/// decided by the stream's state under its version, so that nothing is raised twice (safety I4). It waits for nothing else:
/// no queue, and no connection that others may take.
/// </summary>
public sealed partial class DueSweeper(EscalationPool pool, TimeProvider time, ILogger<DueSweeper> log) : BackgroundService
{
    private const int Most = 500;
    private const int AtOnce = EscalationPool.Connections - 2;
    private const int Together = 25;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private const string Due =
        $"""
        select tenant_id, id, coalesce((data ->> 'atDesk')::boolean, false), coalesce($1, clock_timestamp()) from {StorageSetup.Schema}.mt_doc_nextdue
        where due_at <= coalesce($1, clock_timestamp()) and id <> all($2) order by due_at limit 500
        """;

    private readonly Dictionary<Guid, long> failed = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await everySecond.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // As long as there is more than one look can hold, look again at once.
                while (await Sweep(stoppingToken) == Most && failed.Count == 0)
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                SweepFailed(e.GetType().Name);
            }
        }
    }

    private async Task<int> Sweep(CancellationToken cancellation)
    {
        foreach (var rested in failed.Where(entry => TimeProvider.System.GetElapsedTime(entry.Value) > Rest).Select(entry => entry.Key).ToList())
        {
            failed.Remove(rested);
        }

        var due = await WhatIsDue(cancellation);
        var together = due.Where(item => !item.AtDesk).GroupBy(item => item.Provider, StringComparer.Ordinal).SelectMany(items => items.Chunk(Together))
            .Concat(due.Where(item => item.AtDesk).Select(item => new[] { item }));
        await Parallel.ForEachAsync(together, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (items, _) => await Raise(items));
        return due.Count;
    }

    /// <summary>Several in one transaction; each by itself when that does not succeed, so that one keeps no other from being raised.</summary>
    private async Task Raise(DueNow[] due)
    {
        if (due.Length > 1)
        {
            try
            {
                var answer = await pool.Door.Raise(Sender(due[0]), [.. due.Select(item => new ReferralId(item.Stream))], due[0].At);
                if (answer.Taken)
                {
                    return;
                }
            }
            catch (Exception e) when (e is OperationCanceledException || !StorageFaults.Is(e))
            {
                TogetherFailed(due.Length, e.GetType().Name);
            }
        }

        foreach (var item in due)
        {
            await Raise(item);
        }
    }

    private static CommandSender Sender(DueNow due) => CommandSender.Service(due.Provider, Guid.CreateVersion7(due.At.ToDateTimeOffset()));

    /// <summary>One that cannot be raised rests, and is tried again. While the database is away, nothing rests.</summary>
    private async Task Raise(DueNow due)
    {
        try
        {
            await (due.AtDesk
                ? pool.Door.Send(Sender(due), new RaiseWhatIsDueAtDesk(due.At))
                : pool.Door.Raise(Sender(due), [new(due.Stream)], due.At));
        }
        catch (Exception e) when (!StorageFaults.Is(e))
        {
            lock (failed)
            {
                failed[due.Stream] = TimeProvider.System.GetTimestamp();
            }

            RaiseFailed(due.Stream, e.GetType().Name);
        }
    }

    private async Task<List<DueNow>> WhatIsDue(CancellationToken cancellation)
    {
        await using var command = pool.Source.CreateCommand(Due);

        // Only a demonstration and specs run on another clock than the database's.
        command.Parameters.Add(new() { Value = time == TimeProvider.System ? DBNull.Value : Instant.FromDateTimeOffset(time.GetUtcNow()), DataTypeName = "timestamptz" });
        command.Parameters.Add(new() { Value = failed.Keys.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var due = new List<DueNow>();
        while (await rows.ReadAsync(cancellation))
        {
            due.Add(new(rows.GetString(0), rows.GetGuid(1), rows.GetBoolean(2), rows.GetFieldValue<Instant>(3)));
        }

        return due;
    }

    [LoggerMessage(LogLevel.Warning, "Could not ask what is due: {Kind}")]
    private partial void SweepFailed(string kind);

    [LoggerMessage(LogLevel.Warning, "Could not raise what is due on {Count} referrals together, so each is tried by itself: {Kind}")]
    private partial void TogetherFailed(int count, string kind);

    [LoggerMessage(LogLevel.Error, "Could not raise what is due on {Stream}: {Kind}. It is tried again in 30 seconds.")]
    private partial void RaiseFailed(Guid stream, string kind);

    private sealed record DueNow(string Provider, Guid Stream, bool AtDesk, Instant At);
}
