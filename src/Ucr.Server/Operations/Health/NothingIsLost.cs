using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Npgsql;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Storage;

namespace Ucr.Server.Operations.Health;

/// <summary>
/// Every message that came in has an outcome: created, repeated, answered, or refused and listed. One that was cut off gets
/// its outcome after 30 seconds; one without any after 45 is told here.
/// </summary>
public sealed class NothingIsLost(NpgsqlDataSource database, IClock clock, TimeProvider time) : IHealthCheck
{
    private static readonly Duration Patience = Duration.FromSeconds(45);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(
            $"""
            select count(*) from {StorageSetup.Schema}.mt_doc_rawmessage
            where data ->> 'outcome' is null and {StorageSetup.Schema}.mt_immutable_timestamptz(data ->> 'receivedAt') < $1
            """);
        command.Parameters.Add(new() { Value = clock.GetCurrentInstant() - (Patience * ((time as DemoTime)?.Speed ?? 1)) });
        var lost = await command.ExecuteScalarAsync<long>(cancellationToken);
        return lost == 0
            ? HealthCheckResult.Healthy("Every message has its outcome.")
            : HealthCheckResult.Unhealthy($"{lost} messages have no outcome after 45 seconds.");
    }
}
