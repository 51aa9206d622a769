using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ucr.Server.Integration.Travel;

/// <summary>Says when drives are estimated because the routing service does not answer. Plans go on, so that this never makes the service unsafe.</summary>
public sealed class RoutingAnswers(RoutedTravel travel) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(HealthCheckResult.Healthy(travel switch
    {
        { IsUsed: false } => "Drives are estimated: no routing service is configured.",
        { State.IsFailing: true } => $"Warning: the routing service does not answer ({travel.State.Why}), so drives are estimated.",
        { State.AnsweredAt: null } => "The routing service has not been asked yet.",
        _ => "The routing service answers.",
    }));
}
