using Microsoft.Extensions.Http.Resilience;
using NodaTime;
using Polly;

namespace Ucr.Server.Integration.Travel;

/// <summary>Puts together where drives come from.</summary>
public static class TravelSetup
{
    private const string Client = "travel";
    private const long LargestAnswer = 16 * 1024 * 1024;

    /// <summary>Adds it; without <c>Travel:OsrmUrl</c> every drive is estimated.</summary>
    /// <exception cref="Operations.CannotStart">A setting is wrong.</exception>
    public static void AddUcrTravel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddCheck<RoutingAnswers>("routing", tags: ["safe"]);
        if (TravelSettings.Read(configuration) is not { } settings)
        {
            services.AddSingleton(provider => new RoutedTravel(provider.GetRequiredService<IClock>()));
            return;
        }

        services.AddSingleton(settings);
        services.AddSingleton<DrivesInMemory>();
        services.AddHttpClient(Client, http => (http.BaseAddress, http.MaxResponseContentBufferSize) = (settings.OsrmUrl, LargestAnswer))
            .AddStandardResilienceHandler(options => Retry(options, settings));
        services.AddSingleton(provider => new RoutedTravel(
            provider.GetRequiredService<IClock>(), settings, () => new(provider.GetRequiredService<IHttpClientFactory>().CreateClient(Client), settings),
            provider.GetRequiredService<DrivesInMemory>()));
    }

    /// <summary>Two more tries within the time that a plan waits; a service that keeps failing is left alone for a while.</summary>
    private static void Retry(HttpStandardResilienceOptions options, TravelSettings settings)
    {
        var attempt = TimeSpan.FromSeconds(settings.AttemptSeconds);
        options.AttemptTimeout.Timeout = attempt;
        options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(Math.Max(settings.PlanSeconds, settings.AttemptSeconds));
        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(100);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        options.Retry.UseJitter = true;
        options.Retry.BackoffType = DelayBackoffType.Exponential;
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(Math.Max(30, settings.AttemptSeconds * 2));
        options.CircuitBreaker.MinimumThroughput = 10;
        options.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(15);
    }
}
