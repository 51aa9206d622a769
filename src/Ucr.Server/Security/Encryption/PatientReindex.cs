using Marten;
using Npgsql;

namespace Ucr.Server.Security.Encryption;

/// <summary>
/// Goes once through the records of patients at each start, and indexes again those that were stored when records were found by
/// less: a search by name or birth date then finds them too. Beside everything else; a node that stops leaves the rest to the next start.
/// </summary>
public sealed partial class PatientReindex(NpgsqlDataSource database, IDocumentStore store, PatientVault vault, ILogger<PatientReindex> log) : BackgroundService
{
    private const int Together = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private readonly string table = store.Options.FindOrResolveDocumentType(typeof(PatientRecord)).TableName.QualifiedName;

    /// <summary>Indexes every record that is found by less than today's.</summary>
    /// <returns>How many there were.</returns>
    public async Task<long> Run(CancellationToken cancellation)
    {
        var (done, after) = (0L, (Provider: "", Patient: Guid.Empty));
        while (await Next(after, cancellation) is { Count: > 0 } found)
        {
            foreach (var ofProvider in found.GroupBy(one => one.Provider, one => one.Patient, StringComparer.Ordinal))
            {
                await Index(ofProvider.Key, [.. ofProvider], cancellation);
            }

            (done, after) = (done + found.Count, found[^1]);
            await Task.Delay(Pause, cancellation);
        }

        return done;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Run(stoppingToken) is var count and > 0)
                {
                    Indexed(count);
                }

                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
                await Task.Delay(Rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>The rows are held until they are written: whoever stores a newer identity meanwhile comes after, and wins.</summary>
    private async Task Index(string provider, Guid[] patients, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        await session.BeginTransactionAsync(cancellation);
        await using var hold = new NpgsqlCommand(
            $"select id from {table} where tenant_id = $1 and id = any($2) order by id for update", session.Connection)
        {
            Parameters = { new() { Value = provider }, new() { Value = patients } },
        };
        await hold.ExecuteNonQueryAsync(cancellation);
        await vault.Reindex(session, patients, cancellation);
        await session.SaveChangesAsync(cancellation);
    }

    private async Task<List<(string Provider, Guid Patient)>> Next((string Provider, Guid Patient) after, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select tenant_id, id from {table}
            where (tenant_id, id) > ($1, $2) and coalesce((data ->> 'indexedBy')::int, 0) < {BlindIndex.Version} order by tenant_id, id limit {Together}
            """);
        command.Parameters.Add(new() { Value = after.Provider });
        command.Parameters.Add(new() { Value = after.Patient });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, Guid)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), rows.GetGuid(1)));
        }

        return found;
    }

    [LoggerMessage(LogLevel.Information, "{Count} records of patients were indexed again: they are found by name and date of birth now.")]
    private partial void Indexed(long count);

    [LoggerMessage(LogLevel.Warning, "Records of patients could not be indexed again just now: {Kind}")]
    private partial void Failed(string kind);
}
