using NodaTime;
using Npgsql;

namespace Ucr.Server.Integration.Places;

/// <summary>A file of reference data that was imported.</summary>
/// <param name="Kind">What it holds: <c>postcodes</c>, <c>organisations/care-home</c>.</param>
/// <param name="File">Its name.</param>
/// <param name="Hash">SHA-256 of the file; <c>-</c> for a folder.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Changed">Rows new or changed.</param>
/// <param name="Refused">Rows that could not be read.</param>
/// <param name="By">Who imported it.</param>
/// <param name="At">When, UTC.</param>
public sealed record ReferenceVersion(string Kind, string File, string Hash, long Rows, long Changed, long Refused, string By, Instant At);

/// <summary>Which reference data the service holds.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Says what is open today.</param>
public sealed class ReferenceVersions(NpgsqlDataSource database, IClock clock)
{
    /// <summary>The imports, the latest first; a hundred at most.</summary>
    public async Task<IReadOnlyList<ReferenceVersion>> All(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select kind, file, hash, rows, changed, refused, by, at from {PlaceTables.Import} order by at desc limit 100");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var versions = new List<ReferenceVersion>();
        while (await rows.ReadAsync(cancellation))
        {
            versions.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5), rows.GetString(6), rows.GetFieldValue<Instant>(7)));
        }

        return versions;
    }

    /// <summary>How many postcodes, and how many open organisations of each kind, are held now; by the kind of their import.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Held(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select 'postcodes', count(*) from {PlaceTables.Postcode}
            union all select 'organisations/' || kind, count(*) from {PlaceTables.Organisation} where closed is null or closed > $1 group by kind
            """);
        command.Parameters.Add(new() { Value = clock.GetCurrentInstant().InUtc().Date });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var held = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation))
        {
            held[rows.GetString(0)] = rows.GetInt64(1);
        }

        return held;
    }
}
