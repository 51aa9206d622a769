using System.Security.Cryptography;
using NodaTime;
using Npgsql;

namespace Ucr.Server.Integration.Places;

/// <summary>What an import of reference data did.</summary>
/// <param name="Rows">Rows that were read.</param>
/// <param name="Changed">Rows that are new or other than before.</param>
/// <param name="Refused">Rows that could not be read.</param>
/// <param name="Faults">The first of those: which file, which line, what is wrong.</param>
public sealed record ReferenceImported(long Rows, long Changed, long Refused, IReadOnlyList<string> Faults);

/// <summary>
/// One import: rows go by COPY into a table of the transaction's own, then into the lasting one in one statement; with the
/// commit all of them are there, before it none. Nothing is removed: a file with less keeps what another one told.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">Says when.</param>
public sealed class ReferenceImport(NpgsqlDataSource database, IClock clock)
{
    private const int FaultsTold = 20;
    private const int ProgressEvery = 100_000;

    /// <summary>Imports what a path holds.</summary>
    /// <param name="path">A CSV file, a ZIP archive or a folder.</param>
    /// <param name="kind">Postcodes or organisations.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="progress">Is told how many rows were read, every 100,000 rows.</param>
    /// <param name="cancellation">Ends the import; nothing of it stays.</param>
    /// <exception cref="IOException">The path cannot be read.</exception>
    /// <exception cref="InvalidDataException">It has no known layout.</exception>
    public async Task<ReferenceImported> Run(string path, IReferenceRows kind, string by, IProgress<long>? progress, CancellationToken cancellation) =>
        await Run(new ReferenceSource(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), await Hash(path, cancellation), ReferenceFiles.In(path)), kind, by, progress, cancellation);

    /// <summary>Imports tables from wherever they come.</summary>
    /// <param name="source">The tables.</param>
    /// <inheritdoc cref="Run(string, IReferenceRows, string, IProgress{long}, CancellationToken)" path="/param" />
    public async Task<ReferenceImported> Run(ReferenceSource source, IReferenceRows kind, string by, IProgress<long>? progress, CancellationToken cancellation)
    {
        var (rows, refused, faults) = (0L, 0L, new List<string>());
        void Counted(string? fault)
        {
            if (++rows % ProgressEvery == 0)
            {
                progress?.Report(rows);
            }

            if (fault is not null && ++refused <= FaultsTold)
            {
                faults.Add(fault);
            }
        }

        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Do(connection, kind.Staging, cancellation);
        await using (var copy = await connection.BeginBinaryImportAsync(kind.Copy, cancellation))
        {
            await foreach (var table in source.Tables.WithCancellation(cancellation))
            {
                kind.Write(table, copy, Counted, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        var changed = await Do(connection, kind.TakeOver, cancellation);
        var done = new ReferenceImported(rows, changed, refused, faults);
        await Keep(connection, source, kind.Kind, by, done, cancellation);
        await transaction.CommitAsync(cancellation);
        return done;
    }

    private async Task Keep(NpgsqlConnection connection, ReferenceSource source, string kind, string by, ReferenceImported done, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {PlaceTables.Import} (id, kind, file, hash, rows, changed, refused, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", connection);
        var now = clock.GetCurrentInstant();
        foreach (var value in new object[] { Guid.CreateVersion7(now.ToDateTimeOffset()), kind, source.Name, source.Hash, done.Rows, done.Changed, done.Refused, by, now })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<string> Hash(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            return "-";
        }

        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }

    private static async Task<long> Do(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
