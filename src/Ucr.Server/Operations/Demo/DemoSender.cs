using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Hosting.Server;
using NodaTime;
using Ucr.Server.Intake;
using Ucr.Server.Security.Development;
using Ucr.Server.Storage;
using Ucr.Simulation.Demand;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Operations.Demo;

/// <summary>The systems that refer, played over real HTTP: the ambulance service by the national standard, the others by the service's API.</summary>
public sealed class DemoSender(IServer server) : IDisposable
{
    private static readonly TimeSpan TokenLasts = TimeSpan.FromMinutes(4);
    private static readonly JsonSerializerOptions Written = Options();
    private readonly HttpClient http = new(new OwnAddressHandler(server)) { BaseAddress = new(DevelopmentClients.Issuer), Timeout = TimeSpan.FromSeconds(30) };
    private long tokenFrom;

    /// <summary>Sends a referral as its source would.</summary>
    /// <returns>The HTTP status of the answer.</returns>
    public async Task<int> Send(Arrival arrival, Instant now, CancellationToken cancellation)
    {
        await SignIn(cancellation);
        using var request = DemoMessage.IsBars(arrival) ? Bars(arrival, now) : Api(arrival, now);
        using var answer = await http.SendAsync(request, cancellation);
        return (int)answer.StatusCode;
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Api(Arrival arrival, Instant now) =>
        new(HttpMethod.Post, "/api/referrals") { Content = JsonContent.Create(DemoMessage.Of(arrival, now), options: Written) };

    private static HttpRequestMessage Bars(Arrival arrival, Instant now)
    {
        var content = new StringContent(new FhirJsonSerializer().SerializeToString(DemoBundle.Of(arrival, now)));
        content.Headers.ContentType = new("application/fhir+json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/fhir/R4/$process-message") { Content = content };
        request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-Id", arrival.MessageId.ToString());
        return request;
    }

    private async Task SignIn(CancellationToken cancellation)
    {
        if (tokenFrom != 0 && TimeProvider.System.GetElapsedTime(tokenFrom) < TokenLasts)
        {
            return;
        }

        using var asked = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = DevelopmentClients.System,
            ["client_secret"] = DevelopmentClients.SystemSecret,
        });
        using var answer = await http.PostAsync(DevelopmentAuthority.TokenPath, asked, cancellation);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["access_token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        tokenFrom = TimeProvider.System.GetTimestamp();
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Json.Configure(options);
        return options;
    }
}
