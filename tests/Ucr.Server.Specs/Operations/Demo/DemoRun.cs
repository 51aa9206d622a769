using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Operations;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Operations.Demo;

/// <summary>A demonstration at full speed on a database of its own.</summary>
internal sealed class DemoRun : IAsyncDisposable
{
    private static readonly DemoSettings Fastest = new(Seed: 1, Speed: 600, Hours: 4);
    private readonly WebApplication app;

    /// <param name="connectionString">Its database.</param>
    /// <param name="data">Its folder: a second start on the same database needs the keys of the first.</param>
    public DemoRun(string connectionString, string data)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Ucr.Server",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection([new("UCR_DATA", data)]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.AddUcr(connectionString);
        builder.AddDemonstration(Fastest);
        app = builder.Build();
        app.UseUcr();
    }

    public SpecLog Log { get; } = new();

    public Task Start() => app.StartAsync();

    /// <summary>Every referral, open and closed.</summary>
    public async Task<IReadOnlyList<Referral>> Referrals()
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        return await session.Query<Referral>().ToListAsync();
    }

    /// <summary>How often a referral was received, by the events.</summary>
    public async Task<int> Received()
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        return await session.Events.QueryRawEventDataOnly<ReferralReceived>().CountAsync();
    }

    public async Task<long> DeadLetters()
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select count(*) from wolverine.wolverine_dead_letters");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
