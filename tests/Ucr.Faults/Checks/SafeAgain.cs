using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Ucr.Faults.Checks;

/// <summary>The service says that it is safe again, or why it is not: a message that the fault cut off, and nothing else.</summary>
internal static class SafeAgain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    // A message counts as lost only after 30 seconds: a green answer before that says nothing.
    private static readonly TimeSpan Earliest = TimeSpan.FromSeconds(33);

    /// <summary>Waits until 40 seconds after the service came back.</summary>
    public static async Task Check(Uri service, long backAt, NpgsqlDataSource database, Findings findings, CancellationToken cancellation)
    {
        if (Earliest - Stopwatch.GetElapsedTime(backAt) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, cancellation);
        using var http = new HttpClient { BaseAddress = service, Timeout = TimeSpan.FromSeconds(10) };
        var (safe, said) = await Ask(http, cancellation);
        while (!safe && Stopwatch.GetElapsedTime(backAt) < Patience)
        {
            await Task.Delay(500, cancellation);
            (safe, said) = await Ask(http, cancellation);
        }

        var cutOff = (await Stored.Messages(database, cancellation)).GetValueOrDefault("none");
        findings.Count("messages that the fault cut off, without an outcome", cutOff);
        var explained = cutOff > 0 && OnlyMessages(said, cutOff);
        findings.Promise(explained ? "/health/safe is red for the cut-off messages alone" : "/health/safe is green again", safe || explained ? "" : said?.ToJsonString() ?? "no answer");
    }

    private static async Task<(bool Safe, JsonNode? Said)> Ask(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync("/health/safe", cancellation);
            return (answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return (false, null);
        }
    }

    private static bool OnlyMessages(JsonNode? said, long cutOff) =>
        said?["checks"] is JsonObject checks
        && Says(checks, "messages", string.Create(CultureInfo.InvariantCulture, $"{cutOff} messages have no outcome after 30 seconds."))
        && Says(checks, "dead-letters", "No dead letters.")
        && Says(checks, "read-models", "Every read model keeps up.")
        && Says(checks, "start-up", "Every message has a route, and every read model advanced.");

    private static bool Says(JsonObject checks, string name, string words) => string.Equals((string?)checks[name], words, StringComparison.Ordinal);
}
