using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ucr.Server.Operations.Health;

/// <summary>What the check at start-up found.</summary>
public sealed class StartUpReport : IHealthCheck
{
    private volatile IReadOnlyList<string>? faults;

    /// <summary>True once the check has run, whatever it found.</summary>
    public bool Done => faults is not null;

    /// <summary>What is wrong; empty when all is well, or when the check has not run.</summary>
    public IReadOnlyList<string> Faults => faults ?? [];

    /// <summary>Keeps what was found.</summary>
    public void Found(IReadOnlyList<string> what) => faults = what;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(faults switch
    {
        null => HealthCheckResult.Unhealthy("The check at start-up is still running."),
        [] => HealthCheckResult.Healthy("Every message has a route, and every read model advanced."),
        var some => HealthCheckResult.Unhealthy(string.Join("; ", some)),
    });
}
