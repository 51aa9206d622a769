using System.Security.Claims;
using Marten;
using Ucr.Server.Integration.Itk.Ambulance;
using Ucr.Server.Integration.Itk.Documents;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>Adds and maps the door for NHS 111 by the Interoperability Toolkit.</summary>
public static class ItkSetup
{
    /// <summary>Adds what stands behind the door. Settings are under <c>Itk</c>.</summary>
    public static IServiceCollection AddItkDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ItkSettings>().BindConfiguration("Itk");
        services.AddSingleton<ItkDocuments>();
        services.AddSingleton<ItkWork>();
        services.AddSingleton<ItkDoor>();
        services.AddSingleton<ITakeUpMessages, ItkTakeUp>();
        services.AddSingleton<ItkErrors>();
        services.AddSingleton<AmbulanceOutbox>();
        foreach (var ambulance in AmbulanceSettings.Read(configuration))
        {
            services.AddSingleton(_ => new AmbulanceLine(ambulance));
        }

        services.AddSingleton<IRefuseAccess>(provider => provider.GetRequiredService<ItkErrors>());
        services.ConfigureMarten(options => options.Schema.For<ItkDocumentSet>().MultiTenanted());
        return services;
    }

    /// <summary>Maps the door at <c>/itk/111</c>. Call it after sign-in and rights have been set up.</summary>
    public static void MapItkDoor(this WebApplication app)
    {
        app.UseWhen(ItkErrors.IsItk, itk => itk.UseMiddleware<ItkErrors>());
        app.MapPost("/itk/111", (HttpContext http, ClaimsPrincipal user, ItkDoor door) => door.Process(http, user))
            .RequireAuthorization(Policies.Integration).ExcludeFromDescription();
    }
}
