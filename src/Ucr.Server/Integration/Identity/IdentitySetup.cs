using Ucr.Server.Integration.Connections;
using Ucr.Server.Integration.Identity.Pds;
using Ucr.Server.Security;

namespace Ucr.Server.Integration.Identity;

/// <summary>Puts together how people are looked up.</summary>
public static class IdentitySetup
{
    /// <summary>
    /// Adds the Personal Demographics Service where <c>Pds:Url</c> names it, the invented record where <c>Pds:Invented</c> asks for it
    /// outside production, and nothing otherwise.
    /// </summary>
    /// <exception cref="SecuritySetupException">A setting is wrong.</exception>
    public static void AddUcrIdentity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<PatientTracing>();
        services.AddSingleton<Merging>();
        if (PdsSettings.Read(configuration) is { } settings)
        {
            services.AddTraceSweeper();
            services.AddSingleton<IPatientTrace>(provider =>
            {
                var http = settings.Connection.Client();
                return new PdsTrace(http, new SignedJwt(http, settings.Tokens, provider.GetRequiredService<TimeProvider>()), settings);
            });
        }
        else if (configuration.GetValue<bool>("Pds:Invented"))
        {
            if (environment.IsProduction())
            {
                throw new SecuritySetupException("Pds:Invented is for development: production asks the national record, or nobody.");
            }

            services.AddTraceSweeper();
            services.AddSingleton<IPatientTrace, InventedRecord>();
        }
    }

    private static void AddTraceSweeper(this IServiceCollection services)
    {
        services.AddSingleton<TraceSweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<TraceSweeper>());
    }
}
