using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Npgsql;

namespace Ucr.Server.Operations.Health;

/// <summary>
/// Compares this machine's clock with the database's: over 500 ms apart is told, over 2 s is not ready, since a node that runs
/// ahead would start other nodes' work early.
/// </summary>
public sealed class ClockAgrees(NpgsqlDataSource database) : IHealthCheck
{
    private static readonly Duration Told = Duration.FromMilliseconds(500);
    private static readonly Duration TooFar = Duration.FromSeconds(2);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select clock_timestamp()");
            var theirs = await command.ExecuteScalarAsync<Instant>(cancellationToken);
            return Judge(theirs - Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy($"The database's clock could not be read: {e.GetType().Name}.");
        }
    }

    private static HealthCheckResult Judge(Duration apart)
    {
        var distance = apart < Duration.Zero ? -apart : apart;
        var words = $"{(long)distance.TotalMilliseconds} ms from the database's clock.";
        return distance > TooFar ? HealthCheckResult.Unhealthy(words)
            : distance > Told ? HealthCheckResult.Healthy($"Warning: {words}")
            : HealthCheckResult.Healthy(words);
    }
}
