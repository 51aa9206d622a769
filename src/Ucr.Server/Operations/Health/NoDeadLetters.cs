using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Ucr.Server.Operations.Health;

/// <summary>A message that no handler could finish waits for a person; until then the service is not safe (safety I6).</summary>
public sealed class NoDeadLetters(NpgsqlDataSource database) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand("select count(*) from wolverine.wolverine_dead_letters");
        var waiting = await command.ExecuteScalarAsync<long>(cancellationToken);
        return waiting == 0
            ? HealthCheckResult.Healthy("No dead letters.")
            : HealthCheckResult.Unhealthy($"{waiting} messages could not be handled and wait for a person.");
    }
}
