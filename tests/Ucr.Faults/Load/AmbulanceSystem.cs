using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ucr.Faults.Load;

/// <summary>A reply as the ambulance service's system had it.</summary>
/// <param name="RequestId">Of the message.</param>
/// <param name="Request">Which request it answers.</param>
/// <param name="First">False when it had had a message of this id.</param>
internal sealed record ReplyHad(string RequestId, string Request, bool First);

/// <summary>The ambulance service's end of the line, by real HTTP. It can be told to take messages and say nothing.</summary>
internal sealed class AmbulanceSystem : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    private AmbulanceSystem(WebApplication app) => this.app = app;

    /// <summary>Where replies go.</summary>
    public string Endpoint => app.Urls.First() + "/FHIR/R4";

    /// <summary>While true, messages arrive and their senders hear nothing.</summary>
    public bool Silent { get; set; }

    /// <summary>Every reply that arrived.</summary>
    public ConcurrentQueue<ReplyHad> Had { get; } = new();

    /// <summary>Starts it.</summary>
    public static async Task<AmbulanceSystem> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = builder.Build();
        var system = new AmbulanceSystem(built);
        built.MapPost("/FHIR/R4/$process-message", system.Take);
        await built.StartAsync();
        return system;
    }

    /// <summary>Waits until each of these requests was answered.</summary>
    /// <returns>Those that were not in time.</returns>
    public async Task<IReadOnlyList<string>> Until(IReadOnlyList<string> requests, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(patience);
        while (Missing().Any() && !limit.IsCancellationRequested)
            await Task.Delay(20, cancellation);
        return [.. Missing()];

        IEnumerable<string> Missing() => requests.Except(Had.Select(reply => reply.Request), StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        var bundle = (await JsonNode.ParseAsync(http.Request.Body))!;
        var header = bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!).First(one => string.Equals((string?)one["resourceType"], "MessageHeader", StringComparison.Ordinal));
        var id = http.Request.Headers["X-Request-Id"].ToString();
        var first = known.TryAdd(id, true);
        Had.Enqueue(new(id, (string)header["response"]!["identifier"]!, first));
        while (Silent && !http.RequestAborted.IsCancellationRequested)
            await Task.Delay(50);
        http.Response.StatusCode = first ? 200 : 409;
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code = first ? "informational" : "duplicate" } } }));
    }
}
