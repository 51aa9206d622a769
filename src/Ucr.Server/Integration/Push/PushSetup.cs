using Ucr.Server.Clocks.Escalations;

namespace Ucr.Server.Integration.Push;

/// <summary>Puts web push together.</summary>
public static class PushSetup
{
    /// <summary>Adds it.</summary>
    public static void AddUcrPush(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(VapidKey.Load(configuration));
        services.AddSingleton<PushHosts>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PushSending>(
            provider, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(10) }));
        services.AddSingleton<IEscalationChannel, PushChannel>();
    }
}
