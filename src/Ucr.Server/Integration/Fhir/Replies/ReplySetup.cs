using System.Security.Cryptography.X509Certificates;
using NodaTime;

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
            var http = Client(settings);
            services.AddSingleton(settings);
            services.AddSingleton(provider => new ReplyTokens(http, settings, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton(provider => new ReplyClient(http, settings, provider.GetRequiredService<ReplyTokens>(), provider.GetRequiredService<IClock>()));
        }

        return services;
    }

    private static HttpClient Client(ReplySettings settings)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (settings.CertificateFile is { Length: > 0 } file)
        {
            handler.SslOptions.ClientCertificates = new X509CertificateCollection { X509Certificate2.CreateFromPemFile(file, settings.CertificateKeyFile) };
        }

        return new HttpClient(handler) { Timeout = settings.Timeout };
    }
}
