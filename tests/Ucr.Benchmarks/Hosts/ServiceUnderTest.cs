using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ucr.Server.Operations;
using Ucr.Server.Security.Development;

namespace Ucr.Benchmarks.Hosts;

/// <summary>The real service in this process, on a real port of the loopback address, with a client that may deliver referrals.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServiceUnderTest(WebApplication app, HttpClient client) => (this.app, Client) = (app, client);

    /// <summary>Signed in as the development system, without a limit to its connections.</summary>
    public HttpClient Client { get; }

    /// <summary>What the service is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="postgres">Its database.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <param name="more">What the benchmark adds, to look in.</param>
    public static async Task<ServiceUnderTest> Start(BenchmarkPostgres postgres, CancellationToken cancellation, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Ucr.Server",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection([new("UCR_DATA", postgres.Folder)]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Standard output is for figures.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Error;
        });
        builder.AddUcr(postgres.ConnectionString);
        more?.Invoke(builder.Services);
        builder.Services.AddSingleton(TakesReplies.Client);
        var built = builder.Build();
        built.UseUcr();
        await built.StartAsync(cancellation);
        return new(built, await SignedIn(built.Urls.First(), cancellation));
    }

    /// <summary>Takes a new token: one lasts five minutes, and some runs longer.</summary>
    public Task SignInAgain(CancellationToken cancellation) => SignIn(Client, cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<HttpClient> SignedIn(string address, CancellationToken cancellation)
    {
        var client = new HttpClient { BaseAddress = new(address) };
        await SignIn(client, cancellation);
        return client;
    }

    private static async Task SignIn(HttpClient client, CancellationToken cancellation)
    {
        using var asked = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", DevelopmentClients.System),
            new("client_secret", DevelopmentClients.SystemSecret),
        ]);
        using var answer = await client.PostAsync("/connect/token", asked, cancellation);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["access_token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
