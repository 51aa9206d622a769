using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Resources;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Api;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Fhir.Door;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Integration.Itk.Door;
using Ucr.Server.Integration.Places;
using Ucr.Server.Integration.Push;
using Ucr.Server.Integration.Travel;
using Ucr.Server.Operations.Health;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Me;
using Ucr.Server.Pages.Tasks;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;
using Ucr.Server.Storage;

namespace Ucr.Server.Operations;

/// <summary>Puts the service together: the same for a run, a demonstration and the specs.</summary>
public static class UcrService
{
    /// <summary>Where the service listens when nobody says otherwise.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Adds everything that the service is made of.</summary>
    /// <param name="builder">The host to add to.</param>
    /// <param name="connectionString">The database.</param>
    public static void AddUcr(this WebApplicationBuilder builder, string connectionString)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddUcrStorage(connectionString);
        builder.Host.UseUcrMessaging();
        builder.Services.AddUcrSecurity(builder.Configuration, builder.Environment);
        builder.Services.AddUcrPlaces();
        builder.Services.AddUcrIntake();
        builder.Services.AddBarsDoor();
        builder.Services.AddBarsReplies(builder.Configuration);
        builder.Services.AddItkDoor(builder.Configuration);
        builder.Services.AddUcrIdentity(builder.Configuration, builder.Environment);
        builder.Services.AddUcrLearning();
        builder.Services.AddPlanning(connectionString);
        builder.Services.AddUcrTravel(builder.Configuration);
        builder.Services.AddUcrHealth();
        builder.Services.AddUcrEscalations(builder.Configuration);
        builder.Services.AddUcrPush(builder.Configuration);
        builder.Services.Configure<JsonOptions>(options => Json.Configure(options.SerializerOptions));
        builder.Services.AddSingleton<IProblemDetailsWriter, Pages.Layout.ErrorPageWriter>();
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = StorageFaults.SayWhen);
        builder.Services.AddOpenApi();
        builder.Services.AddUcrPages();
        builder.AddUcrTelemetry();
        SetUpSchema(builder);
    }

    /// <summary>Maps everything that the service answers.</summary>
    public static void UseUcr(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StorageFaults.Status });
        app.UseStatusCodePages();
        app.UseUcrSecurity();
        app.UseMySettings();
        app.UseTaskCount();
        app.MapStaticAssets().AllowAnonymous();
        app.MapUcrHealth();
        app.MapSignIn();
        app.MapUcrApi();
        app.MapBarsDoor();
        app.MapItkDoor();
        app.MapUcrPages();
        app.MapOpenApi().RequireAuthorization(Policies.SignedIn);
    }

    /// <summary>Outside production the schema is made at start; in production that is a step of deployment under a role of its own.</summary>
    private static void SetUpSchema(WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction())
        {
            builder.Services.AddResourceSetupOnStartup();
        }

        builder.Services.CritterStackDefaults(defaults =>
        {
            defaults.Development.GeneratedCodeMode = TypeLoadMode.Dynamic;
            defaults.Production.GeneratedCodeMode = TypeLoadMode.Static;
            defaults.Production.AssertAllPreGeneratedTypesExist = true;
            defaults.Production.ResourceAutoCreate = AutoCreate.None;
        });
    }
}
