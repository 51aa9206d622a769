using NodaTime;
using Ucr.Server.Integration.Connections;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>Puts together what tells senders what became of their requests.</summary>
public static class ReplySetup
{
    /// <summary>Adds it. Without an endpoint in the configuration nothing is sent, and people are asked to ring.</summary>
    public static IServiceCollection AddBarsReplies(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReplyComposer>();
        services.AddSingleton<ReplyDelivery>();
        services.AddHostedService<ReplySender>();
        if (ReplySettings.Read(configuration) is { } settings)
        {
            var http = settings.Connection.Client();
            services.AddSingleton(settings);
            services.AddSingleton(provider => new ReplyClient(
                http, settings, settings.Token is { } token ? new SignedJwt(http, token, provider.GetRequiredService<TimeProvider>()) : null, provider.GetRequiredService<IClock>()));
        }

        return services;
    }
}
