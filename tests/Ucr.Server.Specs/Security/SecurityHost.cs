using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using Npgsql;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.SignIn;
using Ucr.Server.Storage;
using Ucr.Server.Specs.Support;
using Weasel.Core;
using Xunit;

namespace Ucr.Server.Specs.Security;

/// <summary>The security of the service alone, on real PostgreSQL and real HTTP, with an address for each policy.</summary>
public sealed class SecurityHost(PostgresForSpecs postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ucr-security-").FullName;
    private WebApplication? app;

    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public Uri Address { get; private set; } = new("http://localhost");

    public IServiceProvider Services => app!.Services;

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    public async ValueTask InitializeAsync()
    {
        var database = await postgres.CreateDatabaseAsync("security");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = typeof(Program).Assembly.GetName().Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("UCR_DATA", folder)]);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IClock>(s => s.GetRequiredService<TimeProvider>().ToClock());
        builder.Services.AddRazorComponents();
        builder.Services.AddProblemDetails();
        var source = new NpgsqlDataSourceBuilder(database);
        source.UseNodaTime();
        builder.Services.AddSingleton(_ => source.Build());
        builder.Services.AddMarten(options =>
        {
            options.UseNodaTimeMembers();
            options.DatabaseSchemaName = $"security_{Guid.NewGuid():N}";
            // As the service writes its documents: what is written together reads columns out of them.
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Json.Configure);
            options.Advanced.DefaultTenantUsageEnabled = false;
        }).UseNpgsqlDataSource().ApplyAllDatabaseChangesOnStartup();
        builder.Services.AddUcrSecurity(builder.Configuration, builder.Environment);
        app = builder.Build();
        app.UseUcrSecurity();
        app.MapSignIn();
        MapProbes(app);
        await app.StartAsync();
        Address = new(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A browser's worth of cookies, which follows no redirect by itself.</summary>
    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Address };

    private static void MapProbes(WebApplication app)
    {
        foreach (var policy in Policies.Admits.Keys)
        {
            app.MapGet($"/api/probe/{policy}", (HttpContext c) => Who(c)).RequireAuthorization(policy);
            app.MapGet($"/probe/{policy}", (HttpContext c) => Who(c)).RequireAuthorization(policy);
        }
        app.MapGet("/probe-without-policy", () => "never");
        app.MapGet("/probe-form", (HttpContext c) => c.Frame().Token!.Value).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/probe-unrecorded", string () => throw new AccessNotRecordedException(new TimeoutException("secret"))).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/probe-form", () => "done").RequireAuthorization(Policies.SignedIn);
    }

    private static string Who(HttpContext context) =>
        $"{context.User.StaffId.Value}|{context.User.Name}|{context.User.Provider}|{string.Join(",", context.User.Roles)}|{context.User.Registered}|{context.User.Team}";
}
