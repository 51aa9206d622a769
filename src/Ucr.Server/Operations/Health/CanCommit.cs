using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Ucr.Server.Operations.Health;

/// <summary>Ready means that a referral could be kept: something is really written and committed.</summary>
public sealed class CanCommit(NpgsqlDataSource database) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // A transaction that writes: an id is assigned, and the commit waits for the disk.
            await using var command = database.CreateCommand("select pg_current_xact_id()");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy("The database commits.");
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The database does not commit: {e.GetType().Name}.");
        }
    }
}
