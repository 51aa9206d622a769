using Npgsql;

namespace Ucr.Server.Storage.News;

/// <summary>Which streams have moved, by the event store's global position.</summary>
public sealed class EventPositions(NpgsqlDataSource database)
{
    private const int Page = 500;

    /// <summary>A provider's streams with events after a position, and the last position among them.</summary>
    public async Task<(IReadOnlyCollection<Guid> Streams, long Position)> Since(string provider, long position, int atMost, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select stream_id, max(seq_id) from {StorageSetup.Schema}.mt_events where tenant_id = $1 and seq_id > $2 group by stream_id limit $3");
        command.Parameters.Add(new() { Value = provider });
        command.Parameters.Add(new() { Value = position });
        command.Parameters.Add(new() { Value = atMost });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var streams = new HashSet<Guid>();
        while (await rows.ReadAsync(cancellation))
        {
            streams.Add(rows.GetGuid(0));
            position = Math.Max(position, rows.GetInt64(1));
        }

        return (streams, position);
    }

    /// <summary>The next events after a position, at most a page of them, and those at earlier positions that were missing, of all providers.</summary>
    /// <returns>In the order of their positions, and whether there may be more after them.</returns>
    public async Task<(IReadOnlyList<EventNotice> Events, bool More)> Next(long after, IReadOnlyCollection<long> missing, CancellationToken cancellation)
    {
        // Both parts walk the index: a range without a limit would be planned for a third of the table.
        const string Of = $"select seq_id, tenant_id, stream_id, type from {StorageSetup.Schema}.mt_events where seq_id";
        await using var command = database.CreateCommand($"{Of} = any($2) union all ({Of} > $1 order by seq_id limit $3) order by seq_id");
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = missing.ToArray() });
        command.Parameters.Add(new() { Value = Page });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var events = new List<EventNotice>();
        while (await rows.ReadAsync(cancellation))
        {
            events.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetGuid(2), rows.GetString(3)));
        }

        return (events, events.Count >= Page);
    }

    /// <summary>The last position in the store; 0 when it is empty.</summary>
    public async Task<long> Last(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select coalesce(max(seq_id), 0) from {StorageSetup.Schema}.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
