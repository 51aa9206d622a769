using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.ResponseCompression;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Adds and maps the door for the Booking and Referral Standard.</summary>
public static class BarsSetup
{
    /// <summary>Parts of the national API for bookings and documents: known, and not built here.</summary>
    private static readonly string[] NotOffered = ["Appointment", "Slot", "Schedule", "DocumentReference", "Binary", "Task"];

    /// <summary>Adds what stands behind the door. Settings are under <c>Bars</c>.</summary>
    public static IServiceCollection AddBarsDoor(this IServiceCollection services)
    {
        services.AddOptions<BarsSettings>().BindConfiguration("Bars");
        services.AddSingleton<BarsExchanges>();
        services.AddSingleton(provider => NeedCodes.Configured(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SameMessage>();
        services.AddSingleton<TakenUseCases>();
        services.AddSingleton<BarsCases>();
        services.AddSingleton<BarsArrivals>();
        services.AddSingleton<BarsUpdates>();
        services.AddSingleton<BarsCancels>();
        services.AddSingleton<BarsReads>();
        services.AddSingleton<ITakeUpMessages, BarsTakeUp>();
        services.AddSingleton<MessageDefinitions>();
        services.AddSingleton<BarsDoor>();
        services.AddSingleton<BarsErrors>();
        services.AddSingleton<IRefuseAccess>(provider => provider.GetRequiredService<BarsErrors>());
        services.AddHostedService<BarsWarmUp>();
        services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["application/fhir+json", "application/fhir+xml"];
            options.EnableForHttps = true;
        });
        services.ConfigureMarten(options =>
        {
            options.Schema.For<BarsExchange>().MultiTenanted();
            options.Schema.For<BarsCase>().MultiTenanted();
        });
        return services;
    }

    /// <summary>Maps the door under <c>/fhir/R4</c>. Call it after sign-in and rights have been set up.</summary>
    public static void MapBarsDoor(this WebApplication app)
    {
        app.UseWhen(BarsErrors.IsFhir, fhir => fhir.UseResponseCompression().UseMiddleware<BarsErrors>());
        var fhir = app.MapGroup("/fhir/R4").RequireAuthorization(Policies.Integration).ExcludeFromDescription();
        fhir.MapPost("/$process-message", (HttpContext http, ClaimsPrincipal user, BarsDoor door) => door.Process(http, user));
        fhir.MapGet("/metadata", (HttpContext http, ClaimsPrincipal user, TakenUseCases useCases) => Asked(
            http, async () => await FhirAnswer.Write(http, StatusCodes.Status200OK, Capabilities.Statement(await useCases.Of(user.Provider, http.RequestAborted)))));
        fhir.MapGet("/MessageDefinition", (HttpContext http, ClaimsPrincipal user, MessageDefinitions definitions) => Asked(http, () => definitions.Search(http, user)));
        fhir.MapGet("/ServiceRequest", (HttpContext http, ClaimsPrincipal user, BarsReads reads) => Asked(http, () => reads.ByPatient(http, user)));
        fhir.MapGet("/ServiceRequest/{id}", (HttpContext http, ClaimsPrincipal user, string id, BarsReads reads) => Asked(http, () => reads.ById(http, user, id)));
        foreach (var part in NotOffered)
        {
            fhir.Map($"/{part}/{{**rest}}", (HttpContext http) => FhirAnswer.Refuse(http, BarsProblems.NotImplemented));
        }
    }

    private static Task Asked(HttpContext http, Func<Task> answer) =>
        AnswerFormat.Choose(http.Request) is null ? FhirAnswer.Refuse(http, BarsProblems.NotAcceptable) : answer();
}
