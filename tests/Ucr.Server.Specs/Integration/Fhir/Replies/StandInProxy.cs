using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>
/// The national proxy as replies meet it, by real HTTP: gives a token for an assertion that it verifies, takes messages under
/// that token, knows a request id that it has had, and fails when it is told to.
/// </summary>
internal sealed class StandInProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);
    private readonly StandInTokens tokens = new();

    private StandInProxy(WebApplication app, InventedAuthority? authority)
    {
        this.app = app;
        Believes = authority;
    }

    /// <summary>A message as it came.</summary>
    public sealed record Message(Bundle Bundle, IReadOnlyDictionary<string, string> Headers, string? Caller)
    {
        public T The<T>(int at = 0)
            where T : Resource => Bundle.Entry.Select(e => e.Resource).OfType<T>().ElementAt(at);
    }

    /// <summary>Where it listens.</summary>
    public string Address => app.Urls.First();

    /// <summary>Every message that it took, oldest first.</summary>
    public ConcurrentQueue<Message> Taken { get; } = new();

    /// <summary>The request ids of all messages that came, taken or not, and what they answer.</summary>
    public ConcurrentQueue<(string RequestId, string Answers)> Tried { get; } = new();

    /// <summary>What it answers instead, one after the other: a status, an issue's code (null for no OperationOutcome), and whether it takes the message all the same.</summary>
    public ConcurrentQueue<(int Status, string? Code, bool Takes)> Faults { get; } = new();

    /// <summary>How many tokens it gave.</summary>
    public int TokensGiven => tokens.Given;

    /// <summary>Whose certificates it believes: then it asks for one, and for no token. Null where it asks for a token.</summary>
    public InventedAuthority? Believes { get; set; }

    /// <summary>What the service is to be configured with.</summary>
    public IReadOnlyDictionary<string, string?> Settings => Believes is { } authority ? ByCertificate(authority) : new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Bars:Replies:Endpoint"] = Address + "/booking-and-referral/FHIR/R4",
        ["Bars:Replies:TokenUrl"] = Address + "/oauth2/token",
        ["Bars:Replies:ClientId"] = StandInTokens.ClientId,
        ["Bars:Replies:KeyId"] = StandInTokens.KeyId,
        ["Bars:Replies:KeyFile"] = tokens.KeyFile,
        ["Bars:Replies:TimeoutSeconds"] = "3",
    };

    /// <summary>Starts it.</summary>
    /// <param name="authority">Who gives the certificates, where callers show one; null where they bring a token.</param>
    public static async Task<StandInProxy> Started(InventedAuthority? authority = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        StandInProxy? proxy = null;
        builder.WebHost.UseUrls(authority is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0");
        if (authority is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
            {
                https.ServerCertificate = authority.Server();
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (certificate, _, _) => proxy!.Believes!.Gave(certificate);
            }));
        }

        builder.Logging.ClearProviders();
        var built = builder.Build();
        proxy = new StandInProxy(built, authority);
        built.MapPost("/oauth2/token", http => proxy.tokens.Answer(http, proxy.Address + "/oauth2/token"));
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

    private Dictionary<string, string?> ByCertificate(InventedAuthority authority)
    {
        var (certificate, secret) = authority.Client("ucr.invented.example");
        return new(StringComparer.Ordinal)
        {
            ["Bars:Replies:Endpoint"] = Address + "/booking-and-referral/FHIR/R4",
            ["Bars:Replies:CertificateFile"] = certificate,
            ["Bars:Replies:CertificateKeyFile"] = secret,
            ["Bars:Replies:AuthoritiesFile"] = authority.RootFile,
            ["Bars:Replies:TimeoutSeconds"] = "3",
        };
    }

    private static string Of(Bundle bundle) => bundle.Entry.Select(e => e.Resource).OfType<MessageHeader>().First().Response!.Identifier!;

    /// <summary>Forgets every token that it gave.</summary>
    public void ForgetTokens() => tokens.Forget();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        tokens.Dispose();
    }

    private async Task Take(HttpContext http)
    {
        var body = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync();
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var caller = http.Connection.ClientCertificate?.Subject;

        // So that each message shows its certificate anew.
        http.Response.Headers.Connection = "close";
        if (caller is null && !tokens.Knows(headers.GetValueOrDefault("Authorization", "")))
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
            Taken.Enqueue(new(bundle, headers, caller));
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
