using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Ucr.Server.Storage;

namespace Ucr.Server.Operations.Health;

/// <summary>
/// Every read model behind the events moves on. Measured against the highest committed event: the high-water mark can itself
/// be stuck.
/// </summary>
public sealed class ReadModelsKeepUp(NpgsqlDataSource database) : IHealthCheck
{
    private const long Behind = 500;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(
            $"""
            select p.name, coalesce((select max(seq_id) from {StorageSetup.Schema}.mt_events), 0) - p.last_seq_id
            from {StorageSetup.Schema}.mt_event_progression p where p.name <> 'HighWaterMark'
            """);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var late = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetInt64(1) > Behind)
            {
                late.Add($"{rows.GetString(0)} is {rows.GetInt64(1)} events behind");
            }
        }

        return late.Count == 0 ? HealthCheckResult.Healthy("Every read model keeps up.") : HealthCheckResult.Unhealthy(string.Join("; ", late));
    }
}
