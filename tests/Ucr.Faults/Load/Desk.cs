using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Ucr.Server.Operations;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Integration.Fhir;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Faults.Load;

/// <summary>The people at the desk of one node: they put clinicians on shift, and accept what comes.</summary>
internal sealed class Desk : IDisposable
{
    private const int Clinicians = 8;
    private static readonly TimeSpan SettingsHold = TimeSpan.FromSeconds(20);
    private readonly HttpClient system;
    private readonly HttpClient triage;
    private readonly HttpClient manager;

    private Desk(HttpClient system, HttpClient triage, HttpClient manager) => (this.system, this.triage, this.manager) = (system, triage, manager);

    /// <summary>Signs everybody in.</summary>
    public static async Task<Desk> Of(Uri node, CancellationToken cancellation) =>
        new(await SignIn(node, null, cancellation), await SignIn(node, "amira.khan", cancellation), await SignIn(node, "helen.frost", cancellation));

    /// <summary>Clinicians are on shift, and the manager has switched automatic allocation on.</summary>
    public async Task Prepare(CancellationToken cancellation)
    {
        await Change(policies => policies["allocation"]!["automatic"] = new JsonObject
        {
            ["enabled"] = true,
            ["needs"] = new JsonArray("falls"),
            ["hours"] = AllHours(),
            ["leastChancePercent"] = 20,
        }, cancellation);
        foreach (var person in People.All.Where(person => person.Role == Domain.Role.Clinician && string.Equals(person.Provider, People.Provider, StringComparison.Ordinal)).Take(Clinicians))
        {
            await Does(triage, "/api/shifts", new
            {
                clinician = person.Id,
                team = "Harbour",
                profession = "Nurse",
                capabilities = Array.Empty<string>(),
                @base = new { easting = 430000, northing = 433000 },
                startsAt = "2026-01-01T00:00:00Z",
                endsAt = "2099-01-01T00:00:00Z",
            }, cancellation);
        }

        await Task.Delay(SettingsHold, cancellation);
    }

    /// <summary>Somebody watches the desk, whatever the hour of the run.</summary>
    public async Task Watch(CancellationToken cancellation)
    {
        await Change(policies => policies["escalations"]!["deskWatched"] = AllHours(), cancellation);
        await Task.Delay(SettingsHold, cancellation);
    }

    /// <summary>Refers and accepts so many.</summary>
    public async Task Accept(int count, int seed, string name, CancellationToken cancellation)
    {
        for (var number = 0; number < count; number++)
        {
            var referral = await Does(system, "/api/referrals", Message(string.Create(CultureInfo.InvariantCulture, $"planner-{seed}-{name}-{number}"), number), cancellation);
            await Accept(referral["referral"]!.GetValue<Guid>(), cancellation);
        }
    }

    /// <summary>Accepts one.</summary>
    public Task Accept(Guid referral, CancellationToken cancellation) => Does(triage, $"/api/referrals/{referral}/accept", new
    {
        standard = "TwoHour",
        urgency = "Usual",
        need = "falls",
        rationale = "Cannot stand; alone",
        needs = new { capabilities = Array.Empty<string>(), people = 1, expectedMinutes = 45 },
    }, cancellation);

    /// <summary>A 999 service asks by the Booking and Referral Standard.</summary>
    /// <returns>The referral, and the request's Bundle id that replies will quote.</returns>
    public async Task<(Guid Referral, string Request)> Ask(CancellationToken cancellation)
    {
        var bundle = BarsMessages.Good();
        bundle.Id = Guid.NewGuid().ToString();
        bundle.The<MessageHeader>().Destination[0].Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|111111111";
        bundle.The<Patient>().Identifier.Clear();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fhir/R4/$process-message") { Content = new ByteArrayContent(bundle.Json()) };
        request.Content.Headers.ContentType = new("application/fhir+json");
        request.Headers.Add("X-Request-Id", Guid.NewGuid().ToString());
        request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString());
        var answer = await Done(await system.SendAsync(request, cancellation), cancellation);
        var referral = answer["entry"]!.AsArray().Select(entry => entry!["resource"]!).First(one => string.Equals((string?)one["resourceType"], "ServiceRequest", StringComparison.Ordinal));
        return (referral["id"]!.GetValue<Guid>(), bundle.Id);
    }

    public void Dispose()
    {
        system.Dispose();
        triage.Dispose();
        manager.Dispose();
    }

    private static JsonArray AllHours() =>
        [.. Enum.GetValues<DayOfWeek>().Select(day => new JsonObject { ["day"] = day.ToString(), ["from"] = "00:00:00", ["to"] = "00:00:00" })];

    private async Task Change(Action<JsonNode> change, CancellationToken cancellation)
    {
        var file = await Done(await manager.GetAsync("/api/settings", cancellation), cancellation);
        change(file["policies"]!);
        using var content = new StringContent(file.ToJsonString(), Encoding.UTF8, "application/json");
        await Done(await manager.PutAsync("/api/settings?reason=Fault%20test", content, cancellation), cancellation);
    }

    private static async Task<JsonObject> Does(HttpClient who, string path, object body, CancellationToken cancellation) =>
        await Done(await who.PostAsJsonAsync(path, body, cancellation), cancellation);

    private static async Task<JsonObject> Done(HttpResponseMessage answer, CancellationToken cancellation)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode ? (JsonNode.Parse(text.Length == 0 ? "{}" : text) as JsonObject) ?? [] : throw new CannotStart($"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {text}");
        }
    }

    private static async Task<HttpClient> SignIn(Uri node, string? person, CancellationToken cancellation)
    {
        var http = new HttpClient { BaseAddress = node, Timeout = TimeSpan.FromSeconds(60) };
        List<KeyValuePair<string, string>> asked = [new("grant_type", "client_credentials"), new("client_id", DevelopmentClients.System), new("client_secret", DevelopmentClients.SystemSecret)];
        if (person is not null)
            asked.Add(new(DevelopmentClients.PersonField, person));
        using var form = new FormUrlEncodedContent(asked);
        var token = await Done(await http.PostAsync("/connect/token", form, cancellation), cancellation);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token["access_token"]!.GetValue<string>());
        return http;
    }

    private static object Message(string messageId, int number) => new
    {
        messageId,
        source = "Ambulance999",
        need = "falls",
        narrative = "Slipped from a chair and cannot get up. No pain, alert and talking.",
        patient = new { familyName = "Invented", givenName = messageId, bornOn = "1940-06-01" },
        place = new { easting = 430000 + (number * 500), northing = 433800 },
        locality = "north",
    };
}
