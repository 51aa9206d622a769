using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NodaTime;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Integration.Connections;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>A reply on its way.</summary>
/// <param name="Content">The message.</param>
/// <param name="RequestId">Names this message: the same for every try, so that one which arrived unheard is answered as a duplicate.</param>
/// <param name="CorrelationId">As the request carried it.</param>
/// <param name="Target">Where the sender's service wants its answers: <c>system|value</c>.</param>
/// <param name="Organisation">Our own ODS code.</param>
public sealed record ReplyMessage(Bundle Content, Guid RequestId, string CorrelationId, string Target, string Organisation)
{
    /// <summary>Masked: the message is about a patient.</summary>
    public override string ToString() => $"reply {RequestId} (masked)";
}

/// <summary>Posts replies to the national API.</summary>
/// <param name="http">The way there, with our certificate where one is asked for.</param>
/// <param name="settings">Where it is.</param>
/// <param name="tokens">Access tokens, kept as long as this client; null where a certificate says enough.</param>
/// <param name="clock">Says when a sender that asked to wait may be tried again.</param>
public sealed class ReplyClient(HttpClient http, ReplySettings settings, SignedJwt? tokens, IClock clock) : IDisposable
{
    /// <summary>Posts one. Whatever goes wrong on the way is an answer, and none throws but its giving up.</summary>
    public async Task<ReplyAnswer> Send(ReplyMessage message, CancellationToken cancellation)
    {
        try
        {
            var answer = await Post(message, cancellation);
            if (answer.Status == StatusCodes.Status401Unauthorized && tokens is not null)
            {
                // The token may have been taken back before its time: once with a fresh one.
                tokens.Forget();
                answer = await Post(message, cancellation);
            }

            return answer;
        }
        catch (HttpRequestException e)
        {
            return ReplyAnswer.None(e.StatusCode is { } status ? $"token refused, {(int)status}" : e.HttpRequestError.ToString());
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or JsonException && !cancellation.IsCancellationRequested)
        {
            return ReplyAnswer.None(e is OperationCanceledException ? "no answer in time" : e.GetType().Name);
        }
    }

    /// <inheritdoc />
    public void Dispose() => tokens?.Dispose();

    private async Task<ReplyAnswer> Post(ReplyMessage message, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Endpoint, "$process-message"))
        {
            Content = new StringContent(new FhirJsonSerializer().SerializeToString(message.Content), Encoding.UTF8, "application/fhir+json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/fhir+json;version=1.0.0");
        request.Headers.Add("X-Request-Id", message.RequestId.ToString());
        request.Headers.TryAddWithoutValidation("X-Correlation-Id", message.CorrelationId);
        request.Headers.Add("NHSD-Target-Identifier", Base64(Target(message.Target)));
        request.Headers.Add("NHSD-End-User-Organisation", Base64(new
        {
            resourceType = "Organization",
            identifier = new[] { new { system = "https://fhir.nhs.uk/Id/ods-organization-code", value = message.Organisation } },
        }));
        request.Headers.Add("NHSD-Requesting-Software", Base64(new { resourceType = "Device", deviceName = new[] { new { name = "Ucr", type = "model-name" } } }));
        if (tokens is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.Token(cancellation));
        }

        using var answer = await http.SendAsync(request, cancellation);
        return ReplyAnswers.Read((int)answer.StatusCode, answer.Headers.RetryAfter, await answer.Content.ReadAsStringAsync(cancellation), clock.GetCurrentInstant());
    }

    private static object Target(string endpoint)
    {
        var bar = endpoint.IndexOf('|', StringComparison.Ordinal);
        return new { system = bar < 0 ? "https://fhir.nhs.uk/Id/dos-service-id" : endpoint[..bar], value = endpoint[(bar + 1)..] };
    }

    private static string Base64(object value) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(value));
}
