using System.Security.Claims;
using Marten;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Adds and maps the door for the Booking and Referral Standard.</summary>
public static class BarsSetup
{
    /// <summary>Adds what stands behind the door. Settings are under <c>Bars</c>.</summary>
    public static IServiceCollection AddBarsDoor(this IServiceCollection services)
    {
        services.AddOptions<BarsSettings>().BindConfiguration("Bars");
        services.AddSingleton<BarsExchanges>();
        services.AddSingleton<SameMessage>();
        services.AddSingleton<BarsDoor>();
        services.AddSingleton<BarsErrors>();
        services.AddSingleton<IRefuseAccess>(provider => provider.GetRequiredService<BarsErrors>());
        services.AddHostedService<BarsWarmUp>();
        services.ConfigureMarten(options => options.Schema.For<BarsExchange>().MultiTenanted());
        return services;
    }

    /// <summary>Maps the door under <c>/fhir/R4</c>. Call it after sign-in and rights have been set up.</summary>
    public static void MapBarsDoor(this WebApplication app)
    {
        app.UseWhen(BarsErrors.IsFhir, fhir => fhir.UseMiddleware<BarsErrors>());
        var fhir = app.MapGroup("/fhir/R4").RequireAuthorization(Policies.Integration).ExcludeFromDescription();
        fhir.MapPost("/$process-message", (HttpContext http, ClaimsPrincipal user, BarsDoor door) => door.Process(http, user));
        fhir.MapGet("/metadata", Metadata);
    }

    private static Task Metadata(HttpContext http) => AnswerFormat.Choose(http.Request) is null
        ? FhirAnswer.Refuse(http, BarsProblems.NotAcceptable)
        : FhirAnswer.Write(http, StatusCodes.Status200OK, Capabilities.Statement());
}
