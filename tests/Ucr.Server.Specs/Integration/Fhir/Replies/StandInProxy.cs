using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>
/// The national proxy as replies meet it, by real HTTP: gives a token for an assertion that it verifies, takes messages under
/// that token, knows a request id that it has had, and fails when it is told to.
/// </summary>
internal sealed class StandInProxy : IAsyncDisposable
{
    public const string ClientId = "the-api-key";
    public const string KeyId = "ucr-1";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> assertions = new(StringComparer.Ordinal);

    private StandInProxy(WebApplication app)
    {
        this.app = app;
        KeyFile = Path.Combine(Path.GetTempPath(), $"ucr-specs-{Guid.NewGuid():n}.pem");
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>A message as it came.</summary>
    public sealed record Message(Bundle Bundle, IReadOnlyDictionary<string, string> Headers)
    {
        public T The<T>(int at = 0)
            where T : Resource => Bundle.Entry.Select(e => e.Resource).OfType<T>().ElementAt(at);
    }

    /// <summary>The private key in PEM, as the service is given it.</summary>
    public string KeyFile { get; }

    /// <summary>Where it listens.</summary>
    public string Address => app.Urls.First();

    /// <summary>Every message that it took, oldest first.</summary>
    public ConcurrentQueue<Message> Taken { get; } = new();

    /// <summary>The request ids of all messages that came, taken or not, and what they answer.</summary>
    public ConcurrentQueue<(string RequestId, string Answers)> Tried { get; } = new();

    /// <summary>What it answers instead, one after the other: a status, an issue's code (null for no OperationOutcome), and whether it takes the message all the same.</summary>
    public ConcurrentQueue<(int Status, string? Code, bool Takes)> Faults { get; } = new();

    /// <summary>How many tokens it gave.</summary>
    public int TokensGiven => tokens.Count;

    /// <summary>What the service is to be configured with.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Bars:Replies:Endpoint"] = Address + "/booking-and-referral/FHIR/R4",
        ["Bars:Replies:TokenUrl"] = Address + "/oauth2/token",
        ["Bars:Replies:ClientId"] = ClientId,
        ["Bars:Replies:KeyId"] = KeyId,
        ["Bars:Replies:KeyFile"] = KeyFile,
        ["Bars:Replies:TimeoutSeconds"] = "3",
    };

    public static async Task<StandInProxy> Started()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = builder.Build();
        var proxy = new StandInProxy(built);
        built.MapPost("/oauth2/token", proxy.Token);
        built.MapPost("/booking-and-referral/FHIR/R4/$process-message", proxy.Take);
        await built.StartAsync();
        return proxy;
    }

    /// <summary>Waits until so many answers to a request were taken, for half a minute at most.</summary>
    public async Task<IReadOnlyList<Message>> Messages(string request, int count)
    {
        for (var tries = 0; tries < 300 && Answers(request).Count < count; tries++)
        {
            await Task.Delay(100);
        }

        return Answers(request);
    }

    /// <summary>The answers to a request that were taken so far.</summary>
    public IReadOnlyList<Message> Answers(string request) => [.. Taken.Where(message => string.Equals(Of(message.Bundle), request, StringComparison.Ordinal))];

    private static string Of(Bundle bundle) => bundle.Entry.Select(e => e.Resource).OfType<MessageHeader>().First().Response!.Identifier!;

    /// <summary>Forgets every token that it gave.</summary>
    public void ForgetTokens() => tokens.Clear();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        File.Delete(KeyFile);
    }

    private async Task Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials" || form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" || !await Verified(form["client_assertion"].ToString()))
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new { error = "invalid_client" });
            return;
        }

        var token = Guid.NewGuid().ToString("n");
        tokens[token] = true;
        await http.Response.WriteAsJsonAsync(new { access_token = token, expires_in = "599", token_type = "Bearer" });
    }

    /// <summary>RS512 under the registered key's name, for this address, five minutes at most, and never the same one twice.</summary>
    private async Task<bool> Verified(string assertion)
    {
        var handler = new JsonWebTokenHandler();
        var result = await handler.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = ClientId,
            ValidAudience = Address + "/oauth2/token",
            IssuerSigningKey = new RsaSecurityKey(key) { KeyId = KeyId },
            ValidAlgorithms = [SecurityAlgorithms.RsaSha512],
            ValidateLifetime = false,
        });
        var token = handler.ReadJsonWebToken(assertion);
        return result.IsValid && token.Kid == KeyId && token.Subject == ClientId && token.ValidTo - token.IssuedAt <= TimeSpan.FromMinutes(5) && assertions.TryAdd(token.Id, true);
    }

    private async Task Take(HttpContext http)
    {
        var body = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync();
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (!tokens.ContainsKey(headers.GetValueOrDefault("Authorization", "").Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            await Answer(http, 401, "login");
            return;
        }

        var bundle = (Bundle)new FhirJsonDeserializer().DeserializeResource(body);
        Tried.Enqueue((headers["X-Request-Id"], Of(bundle)));
        var fault = Faults.TryDequeue(out var next) ? next : default;
        var duplicate = (fault.Status == 0 || fault.Takes) && !seen.TryAdd(headers["X-Request-Id"], true);
        if ((fault.Status == 0 || fault.Takes) && !duplicate)
        {
            Taken.Enqueue(new(bundle, headers));
        }

        await Answer(http, duplicate ? 409 : fault.Status == 0 ? 200 : fault.Status, duplicate ? "duplicate" : fault.Code);
    }

    private static Task Answer(HttpContext http, int status, string? code)
    {
        http.Response.StatusCode = status;
        if (status == 429)
            http.Response.Headers.RetryAfter = "1";
        http.Response.ContentType = code is null ? "text/html" : "application/fhir+json";
        return http.Response.WriteAsync(code is null ? "<html>" : JsonSerializer.Serialize(new { resourceType = "OperationOutcome", issue = new[] { new { severity = "error", code } } }));
    }
}
