using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ucr.Server.Security.Development;

namespace Ucr.Faults.Load;

/// <summary>One sending system, with a token of its own.</summary>
internal sealed class Sender(Uri service, GroundTruth truth) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly HttpClient http = new() { BaseAddress = service, Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Sends a referral with the same id again and again, until the service says that it holds it.</summary>
    public async Task UntilAcknowledged(string messageId, CancellationToken cancellation)
    {
        while (!await Try(messageId, cancellation))
            await Task.Delay(Pause, cancellation);
    }

    public void Dispose() => http.Dispose();

    private async Task<bool> Try(string messageId, CancellationToken cancellation)
    {
        var begun = truth.Now;
        try
        {
            if (http.DefaultRequestHeaders.Authorization is null && !await SignIn(cancellation))
                return false;
            begun = truth.Now;
            using var answer = await http.PostAsJsonAsync("/api/referrals", Message(messageId), cancellation);
            if (answer.StatusCode == HttpStatusCode.Unauthorized)
                http.DefaultRequestHeaders.Authorization = null;
            var reference = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["reference"]!.GetValue<string>() : null;
            truth.Add(new(messageId, begun, truth.Now, (int)answer.StatusCode, reference));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            truth.Add(new(messageId, begun, truth.Now, 0, null));
            return false;
        }
    }

    private async Task<bool> SignIn(CancellationToken cancellation)
    {
        using var asked = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", DevelopmentClients.System),
            new("client_secret", DevelopmentClients.SystemSecret),
        ]);
        using var answer = await http.PostAsync("/connect/token", asked, cancellation);
        if (!answer.IsSuccessStatusCode)
            return false;
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["access_token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return true;
    }

    private static object Message(string messageId) => new
    {
        messageId,
        source = "Ambulance999",
        need = "falls",
        narrative = "Slipped from a chair and cannot get up. No pain, alert and talking.",
        patient = new { familyName = "Invented", givenName = "Iris", bornOn = "1940-06-01", postcode = "ZZ99 3WZ" },
        place = new { easting = 430300, northing = 433800 },
        locality = "north",
    };
}
