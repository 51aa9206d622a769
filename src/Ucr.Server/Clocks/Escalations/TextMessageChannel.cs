using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>
/// Text messages by a signed JSON request to a gateway of the service's own choice: <c>{"id","to","text"}</c>. The signature
/// is HMAC-SHA256 over <c>&lt;timestamp&gt;.&lt;body&gt;</c>; the id is the idempotency key. docs/escalation.md has the contract.
/// </summary>
public sealed class TextMessageChannel(TextMessageSettings settings, HttpClient http, TimeProvider time) : IEscalationChannel
{
    /// <inheritdoc />
    public NotificationChannel Channel => NotificationChannel.Sms;

    /// <inheritdoc />
    public async Task<DeliveryFailure?> Send(EscalationMessage message, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(new { id = message.Id, to = message.Address, text = message.Short });
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", message.Id.ToString());
        request.Headers.Add("X-Ucr-Timestamp", timestamp);
        request.Headers.Add("X-Ucr-Signature", $"sha256={Signature(settings.Secret, timestamp, body)}");
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return answer switch
            {
                { IsSuccessStatusCode: true } => null,
                { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => new("text-gateway-busy", MayPass: true),
                _ => new("refused-by-text-gateway", MayPass: false),
            };
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return new("text-gateway-not-reached", MayPass: true);
        }
    }

    /// <summary>Lower-case hexadecimal HMAC-SHA256 of <c>&lt;timestamp&gt;.&lt;body&gt;</c>.</summary>
    public static string Signature(string secret, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));
}

/// <summary>The gateway for text messages: <c>Escalations:Sms</c>.</summary>
/// <param name="Url">Where requests go: HTTPS, or this machine.</param>
/// <param name="Secret">What requests are signed with.</param>
/// <param name="Timeout">How long to wait for an answer.</param>
public sealed record TextMessageSettings(Uri Url, string Secret, TimeSpan Timeout)
{
    /// <summary>The settings as configured; null where no gateway is named.</summary>
    /// <exception cref="Security.SecuritySetupException">The way there is not encrypted, or no secret is given.</exception>
    public static TextMessageSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Escalations:Sms");
        if (section["Url"] is not { Length: > 0 } address)
        {
            return null;
        }

        var secret = section["SecretFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : section["Secret"];
        return !Uri.TryCreate(address, UriKind.Absolute, out var url) || (!string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && !url.IsLoopback)
            ? throw new Security.SecuritySetupException("Escalations:Sms:Url has to be an https address.")
            : string.IsNullOrEmpty(secret)
                ? throw new Security.SecuritySetupException("Escalations:Sms:Secret is missing: requests to the gateway are signed.")
                : new(url, secret, TimeSpan.FromSeconds(section.GetValue("TimeoutSeconds", 10)));
    }
}
