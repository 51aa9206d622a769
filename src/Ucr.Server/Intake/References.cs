using System.Collections.Concurrent;
using Npgsql;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>What people call a referral: <c>UCR-24601</c>, a sequence for each provider; gaps are allowed, no number is used twice.</summary>
public sealed class References(NpgsqlDataSource database)
{
    private const int First = 10001;
    private const int Ahead = 64;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sequences = new(StringComparer.Ordinal);

    /// <summary>The next reference of a provider.</summary>
    public async Task<string> Next(string provider, CancellationToken cancellation) => (await Next(provider, 1, cancellation))[0];

    /// <summary>The next references of a provider. Whoever wants several will soon want more: those are asked for in the same question, and kept.</summary>
    public async Task<IReadOnlyList<string>> Next(string provider, int count, CancellationToken cancellation)
    {
        var held = kept.GetOrAdd(provider, _ => new());
        List<string> references = [];
        while (references.Count < count && held.TryDequeue(out var one))
        {
            references.Add(one);
        }

        var wanted = count - references.Count;
        var asked = wanted == 0 ? [] : await Ask(provider, count > 1 ? wanted + Ahead : wanted, cancellation);
        foreach (var more in asked.Skip(wanted))
        {
            held.Enqueue(more);
        }

        return [.. references, .. asked.Take(wanted)];
    }

    private async Task<IReadOnlyList<string>> Ask(string provider, int count, CancellationToken cancellation)
    {
        var sequence = await Sequence(provider);
        await using var command = database.CreateCommand($"select nextval('{sequence}') from generate_series(1, $1)");
        command.Parameters.Add(new() { Value = count });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<string> references = [];
        while (await rows.ReadAsync(cancellation))
        {
            references.Add($"UCR-{rows.GetInt64(0)}");
        }

        return references;
    }

    private async Task<string> Sequence(string provider)
    {
        var made = sequences.GetOrAdd(provider, code => new(() => Create(code)));
        try
        {
            return await made.Value;
        }
        catch
        {
            // A failure is not kept: the next referral tries again, with a database that may be back.
            sequences.TryRemove(KeyValuePair.Create(provider, made));
            throw;
        }
    }

    private async Task<string> Create(string provider)
    {
        // An ODS code is letters and digits only, so it can stand in a name.
        var sequence = $"{StorageSetup.Schema}.reference_{OdsCode.Parse(provider).Value.ToLowerInvariant()}";
        try
        {
            await using var command = database.CreateCommand($"create sequence if not exists {sequence} start {First}");
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable)
        {
            // Another node made it in the same moment.
        }

        return sequence;
    }
}
