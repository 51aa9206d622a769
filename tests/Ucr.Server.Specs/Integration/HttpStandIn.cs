using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ucr.Server.Specs.Integration;

/// <summary>What a stand-in was asked.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">By name.</param>
/// <param name="Body">As text.</param>
internal sealed record StandInRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A real HTTP server on a port of its own that stands in for another organisation's system.</summary>
internal sealed class HttpStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpStandIn(WebApplication app) => this.app = app;

    /// <summary>Its root.</summary>
    public string Url => app.Urls.First();

    /// <summary>Every request, in their order.</summary>
    public List<StandInRequest> Asked { get; } = [];

    /// <summary>What a request is answered with: status, content type, body, and a header where one is needed.</summary>
    public Func<StandInRequest, (int Status, string Type, string Body)> Answer { get; set; } = _ => (404, "text/plain", "");

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Takes { get; set; }

    /// <summary>Starts.</summary>
    public static async Task<HttpStandIn> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var standIn = new HttpStandIn(builder.Build());
        standIn.app.Run(standIn.Reply);
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>Those so far.</summary>
    public IReadOnlyList<StandInRequest> Now()
    {
        lock (Asked)
        {
            return [.. Asked];
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task Reply(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StandInRequest(
            context.Request.Method, context.Request.Path + context.Request.QueryString.Value, context.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
        lock (Asked)
        {
            Asked.Add(request);
        }

        await Task.Delay(Takes);
        var (status, type, body) = Answer(request);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }
}
