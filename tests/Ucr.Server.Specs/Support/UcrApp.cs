using JasperFx.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ucr.Server.Operations;
using Ucr.Server.Specs.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(UcrApp))]

namespace Ucr.Server.Specs.Support;

/// <summary>The real service on a real port and a database of its own: one for all specs of a run, started when the first asks.</summary>
public sealed class UcrApp : IAsyncDisposable
{
    private readonly PostgresForSpecs postgres = new();
    private readonly SemaphoreSlim starting = new(1);
    private readonly string data = Directory.CreateTempSubdirectory("ucr-app-").FullName;
    private WebApplication? app;

    /// <summary>The service's clock.</summary>
    public SpecTime Time { get; } = new();

    /// <summary>What the service logged, for specs that look for what must not be there.</summary>
    public SpecLog Log { get; } = new();

    /// <summary>What is configured besides the usual. Set before the start.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>How many connections the service may open, besides those of its escalations; null for the usual. Set before the start.</summary>
    public int? MostConnections { get; init; }

    /// <summary>Its database's connection string. Only after <see cref="Started"/>.</summary>
    public string Database { get; private set; } = "";

    /// <summary>Where it listens. Only after <see cref="Started"/>.</summary>
    public string Address => app!.Urls.First();

    /// <summary>What it is made of. Only after <see cref="Started"/>.</summary>
    public IServiceProvider Services => app!.Services;

    /// <summary>The running service.</summary>
    public async Task<UcrApp> Started()
    {
        await starting.WaitAsync();
        try
        {
            if (app is null)
            {
                Database = await postgres.CreateDatabaseAsync("app", MakeSchema);
                var building = Build(Database + (MostConnections is { } most ? $";Maximum Pool Size={most}" : ""));
                await building.StartAsync();
                app = building;
            }

            return this;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Stops the service, and starts it again at the same address on the same database, as an upgrade does.</summary>
    /// <param name="while">What happens while it is down.</param>
    public async Task Restart(Func<Task> @while)
    {
        var address = Address;
        await app!.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();
        await @while();
        app = Build(Database, address);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the service and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync(TestContext.Current.CancellationToken);
            await app.DisposeAsync();
        }

        starting.Dispose();
        await postgres.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Every table of the service and nothing in them: made once a run, and copied for each service.</summary>
    private async Task MakeSchema(string connectionString)
    {
        await using var service = Build(connectionString);
        await service.SetupResources(TestContext.Current.CancellationToken);
    }

    private WebApplication Build(string connectionString, string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Ucr.Server",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection([new("UCR_DATA", data)]);
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.AddUcr(connectionString);
        var built = builder.Build();
        built.UseUcr();
        return built;
    }
}
