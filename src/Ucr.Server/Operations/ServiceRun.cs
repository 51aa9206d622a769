using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Security;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Operations;

/// <summary>One run of the service, from its database to the last answer.</summary>
public static class ServiceRun
{
    /// <summary>Serves until it is told to stop; stops whatever it started.</summary>
    /// <param name="urls">Where to listen.</param>
    /// <param name="demonstration">The demonstration to play; null for the real service.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    public static async Task Serve(string urls, DemoSettings? demonstration, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Ucr.Server" });
        builder.WebHost.UseUrls(urls);
        ListeningAddress.EnsureFree(urls);
        await using var database = await DatabaseSource.ResolveAsync(builder.Configuration, cancellation);
        builder.AddUcr(database.ConnectionString);
        var over = false;

        // The event store's listener outlives the host for a moment, and would tell of the database that we stop ourselves.
        builder.Logging.AddFilter("Marten.Events.Daemon", level => !over && level >= LogLevel.Warning);
        if (demonstration is not null)
        {
            builder.AddDemonstration(demonstration);
        }

        await using var app = builder.Build();
        app.UseUcr();
        app.Lifetime.ApplicationStarted.Register(() => Welcome(app, demonstration));
        try
        {
            await app.RunAsync(cancellation);
        }
        finally
        {
            over = true;
        }
    }

    private static void Welcome(WebApplication app, DemoSettings? demonstration)
    {
        var address = app.Urls.First();
        Console.WriteLine($"""

            Ucr listens on {address}
              Board      {address}/board
              My visits  {address}/visits
              Figures    {address}/reports/two-hour
            """);
        if (app.Environment.IsDevelopment())
        {
            Console.WriteLine($"""
                  Sign in as anybody on the page that asks; amira.khan triages, lewis.grant sends, helen.frost answers for the figures.
                  Systems: client {DevelopmentClients.System}, secret {DevelopmentClients.SystemSecret}, token at {address}/connect/token
                """);
        }

        Console.WriteLine(demonstration is null ? "  Ctrl-C stops it." : $"  A service day with invented people unfolds, seed {demonstration.Seed}, {demonstration.Speed} times faster than life. Ctrl-C stops it.");
    }
}
