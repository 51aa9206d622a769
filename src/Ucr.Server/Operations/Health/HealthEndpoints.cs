using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ucr.Server.Operations.Health;

/// <summary>Health is three answers: live (the process), ready (can commit), safe (nothing has failed in silence).</summary>
public static class HealthEndpoints
{
    private const string Ready = "ready";
    private const string Safe = "safe";

    /// <summary>Adds the checks behind the answers.</summary>
    public static IServiceCollection AddUcrHealth(this IServiceCollection services)
    {
        services.AddSingleton<StartUpReport>();
        services.AddHostedService<StartUpCheck>();
        services.AddHealthChecks()
            .AddCheck<CanCommit>("commit", tags: [Ready], timeout: TimeSpan.FromSeconds(2))
            .AddCheck<ClockAgrees>("clock", tags: [Ready], timeout: TimeSpan.FromSeconds(2))
            .AddCheck<NoDeadLetters>("dead-letters", tags: [Safe])
            .AddCheck<ReadModelsKeepUp>("read-models", tags: [Safe])
            .AddCheck<NothingIsLost>("messages", tags: [Safe])
            .AddCheck<StartUpReport>("start-up", tags: [Safe]);
        return services;
    }

    /// <summary>Maps the three addresses; they say nothing about any patient and need no sign-in.</summary>
    public static void MapUcrHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Tagged(Ready)).AllowAnonymous();
        app.MapHealthChecks("/health/safe", Tagged(Safe)).AllowAnonymous();
    }

    private static HealthCheckOptions Tagged(string tag) => new()
    {
        Predicate = check => check.Tags.Contains(tag),
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? entry.Value.Status.ToString(), StringComparer.Ordinal),
        }),
        ResultStatusCodes =
        {
            [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
        },
    };
}
