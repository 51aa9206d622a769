using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace Ucr.Benchmarks.Intake;

/// <summary>Every referral that the service said it holds, to be held against what is stored.</summary>
internal sealed class Acknowledged
{
    private readonly ConcurrentDictionary<Guid, bool> referrals = [];

    /// <summary>Keeps one answer's id.</summary>
    public void Add(Guid referral) => referrals[referral] = true;

    /// <summary>Compares count and hash of what was acknowledged with the stored first events and states, and prints both.</summary>
    /// <returns>True when they are the same.</returns>
    public async Task<bool> NothingLost(string name, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var said = Digest([.. referrals.Keys]);
        var events = Digest(await Stored("select stream_id from ucr.mt_events where type = 'referral_received'", database, cancellation));
        var states = Digest(await Stored("select id from ucr.mt_doc_referral", database, cancellation));
        var sound = said == events && said == states;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = $"{name}/loss-check",
            sound,
            acknowledged = said.Count,
            storedEvents = events.Count,
            storedStates = states.Count,
            acknowledgedHash = said.Hash,
            storedHash = events.Hash,
        }));
        return sound;
    }

    private static async Task<List<Guid>> Stored(string sql, NpgsqlDataSource database, CancellationToken cancellation)
    {
        var ids = new List<Guid>();
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            ids.Add(rows.GetGuid(0));
        }

        return ids;
    }

    private static (int Count, string Hash) Digest(IReadOnlyCollection<Guid> ids) =>
        (ids.Count, Convert.ToHexStringLower(SHA256.HashData([.. ids.Order().SelectMany(id => id.ToByteArray())]))[..16]);
}
