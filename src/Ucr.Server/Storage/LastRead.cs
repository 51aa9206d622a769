using System.Collections.Concurrent;
using Marten;
using Npgsql;

namespace Ucr.Server.Storage;

/// <summary>
/// States as they were read last, each with its version: whoever asks reads the versions from the database, and only those states that have
/// another one than the last time. What is answered is therefore as it stands, and costs what has changed and not what there is.
/// </summary>
/// <param name="table">The read model's table in the schema of the service.</param>
/// <param name="idOf">A state's stream.</param>
/// <param name="versionOf">Its facts so far.</param>
internal sealed class LastRead<T>(string table, Func<T, Guid> idOf, Func<T, long> versionOf)
    where T : class
{
    private readonly ConcurrentDictionary<string, Dictionary<Guid, T>> read = new(StringComparer.Ordinal);

    /// <summary>The states of a provider that a condition names.</summary>
    /// <param name="session">A session of the provider.</param>
    /// <param name="which">The condition on the table <c>d</c>, with <c>$2</c> as its parameter. Who asks for others than before forgets those.</param>
    /// <param name="with">The parameter.</param>
    /// <param name="cancellation">Stops the questions.</param>
    public async Task<IReadOnlyList<T>> Of(IQuerySession session, string which, object with, CancellationToken cancellation)
    {
        var versions = await Versions(session, which, with, cancellation);
        var before = read.GetValueOrDefault(session.TenantId) ?? [];
        var now = new Dictionary<Guid, T>(versions.Count);
        var changed = new List<Guid>();
        foreach (var (id, version) in versions)
        {
            if (before.TryGetValue(id, out var state) && versionOf(state) == version)
            {
                now[id] = state;
            }
            else
            {
                changed.Add(id);
            }
        }

        if (changed.Count > 0)
        {
            foreach (var state in await session.QueryAsync<T>("where d.tenant_id = ? and d.id = any(?)", cancellation, session.TenantId, changed.ToArray()))
            {
                now[idOf(state)] = state;
            }
        }

        read[session.TenantId] = now;
        return [.. now.Values];
    }

    private async Task<List<(Guid Id, long Version)>> Versions(IQuerySession session, string which, object with, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select d.id, d.mt_version::bigint from {StorageSetup.Schema}.{table} as d where d.tenant_id = $1 and {which}");
        command.Parameters.Add(new() { Value = session.TenantId });
        command.Parameters.Add(new() { Value = with });
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var versions = new List<(Guid, long)>();
        while (await rows.ReadAsync(cancellation))
        {
            versions.Add((rows.GetGuid(0), rows.GetInt64(1)));
        }

        return versions;
    }
}
