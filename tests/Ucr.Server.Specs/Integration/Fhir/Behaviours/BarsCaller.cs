using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Shouldly;
using Ucr.Server.Integration.Fhir.Reading;
using Ucr.Server.Specs.Support;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>A sending system, by real HTTP: what it posts and asks, and what comes back, in either format.</summary>
internal sealed class BarsCaller : IDisposable
{
    public const string Json = "application/fhir+json";
    public const string Xml = "application/fhir+xml";
    private const string Root = "/fhir/R4/";

    private readonly HttpClient http;

    private BarsCaller(HttpClient http) => this.http = http;

    /// <summary>What came back.</summary>
    public sealed record Answer(int Status, HttpResponseHeaders Headers, string? ContentType, string Text)
    {
        /// <summary>What was answered, whichever format it came in.</summary>
        public Resource Resource => ContentType!.Contains("xml", StringComparison.Ordinal) ? new FhirXmlDeserializer().DeserializeResource(Text) : new FhirJsonDeserializer().DeserializeResource(Text);

        public Bundle Bundle => Resource.ShouldBeOfType<Bundle>(Text);

        public T The<T>(int at = 0)
            where T : Resource => Bundle.Entry.Select(e => e.Resource).OfType<T>().ElementAt(at);

        /// <summary>Taken: 200.</summary>
        public Answer Taken()
        {
            Status.ShouldBe(200, Text);
            return this;
        }

        /// <summary>Refused with an OperationOutcome that says why, in the standard's codes, and nothing of the patient.</summary>
        public Answer Refused(int status, string code, string? rec = null)
        {
            Status.ShouldBe(status, Text);
            var outcome = Resource.ShouldBeOfType<OperationOutcome>(Text);
            outcome.Issue.Select(issue => issue.CodeElement.JsonValue?.ToString()).ShouldContain(code);
            outcome.Issue.ShouldAllBe(issue => issue.Details!.Coding.Count == 1 && !string.IsNullOrWhiteSpace(issue.Diagnostics));
            if (rec is not null)
                outcome.Issue[0].Details!.Coding[0].Code.ShouldBe(rec);
            Text.ShouldNotContain("Invented");
            Text.ShouldNotContain("   at ");
            return this;
        }
    }

    public static async Task<BarsCaller> Of(UcrApp app)
    {
        var client = new HttpClient { BaseAddress = new((await app.Started()).Address) };
        using var answer = await client.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "ucr-development",
            ["client_secret"] = "ucr-development-secret",
        }));
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>());
        return new(client);
    }

    /// <summary>A good request of its own, for the service that the development settings know.</summary>
    public static Bundle Request(Action<Bundle>? change = null) => BarsMessages.With(bundle =>
    {
        bundle.Id = Guid.NewGuid().ToString();
        bundle.Meta!.LastUpdated = DateTimeOffset.Parse("2026-01-15T09:58:00Z", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var entry in bundle.Entry)
            entry.Resource!.Meta = new() { LastUpdated = bundle.Meta.LastUpdated };
        bundle.The<MessageHeader>().Destination[0].Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|111111111";
        bundle.The<Patient>().Identifier.Clear();
        change?.Invoke(bundle);
    });

    /// <summary>A later message about a request, newer by some minutes in the resources that it changes.</summary>
    public static Bundle Later(Bundle request, string reason, int minutes, Action<Bundle>? change = null)
    {
        var later = (Bundle)request.DeepCopy();
        later.Meta!.LastUpdated = request.Meta!.LastUpdated!.Value.AddMinutes(minutes);
        later.The<MessageHeader>().Reason = new("https://fhir.nhs.uk/CodeSystem/message-reason-bars", reason);
        later.The<CarePlan>().Meta = new() { LastUpdated = later.Meta.LastUpdated };
        change?.Invoke(later);
        return later;
    }

    /// <summary>A cancellation of a request, in its small payload.</summary>
    public static Bundle Cancel(Bundle request, string reason = "update", Action<Bundle>? change = null) => Later(request, reason, 5, cancel =>
    {
        cancel.Without<Encounter>().Without<CarePlan>().Without<Location>().Without<Consent>();
        cancel.The<ServiceRequest>().Status = RequestStatus.Revoked;
        cancel.The<MessageHeader>().Definition = "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-cancelled";
        change?.Invoke(cancel);
    });

    public Task<Answer> Send(Bundle bundle, string format = Json, Guid? id = null, Action<HttpRequestMessage>? change = null) =>
        Send(format is Json ? bundle.Json() : bundle.Xml(), format, id, change);

    public Task<Answer> Send(byte[] body, string format, Guid? id = null, Action<HttpRequestMessage>? change = null, HttpMethod? method = null) => Ask(method ?? HttpMethod.Post, "$process-message", request =>
    {
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new(format);
        request.Headers.Add("X-Request-Id", (id ?? Guid.NewGuid()).ToString());
        request.Headers.Add("X-Correlation-Id", Guid.NewGuid().ToString());
        change?.Invoke(request);
    });

    public Task<Answer> Get(string path, string? accept = null, Action<HttpRequestMessage>? change = null) => Ask(HttpMethod.Get, path, request =>
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        change?.Invoke(request);
    });

    public void Dispose() => http.Dispose();

    private async Task<Answer> Ask(HttpMethod method, string path, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        change(request);
        using var answer = await http.SendAsync(request);
        return new((int)answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A request that must be taken.</summary>
    public static async Task<Answer> Sent(UcrApp app, Bundle request, string format)
    {
        using var caller = await Of(app);
        return (await caller.Send(request, format)).Taken();
    }

    /// <summary>A request that must be refused.</summary>
    public static async Task Refused(UcrApp app, Bundle request, string format, int status, string code)
    {
        using var caller = await Of(app);
        (await caller.Send(request, format)).Refused(status, code);
    }

    /// <summary>The referral's id, as the answer gave it.</summary>
    public static string ReferralOf(Answer answer) => answer.The<ServiceRequest>().Id!;
}
