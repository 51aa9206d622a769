using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>What the ambulance service's system answered.</summary>
/// <param name="Why">Why it was not taken, as a kebab-case code; null when it was acknowledged.</param>
/// <param name="MayPass">Sending it again may help.</param>
public sealed record AmbulanceReply(string? Why, bool MayPass = false);

/// <summary>The line to a provider's ambulance service.</summary>
public sealed class AmbulanceLine(AmbulanceSettings settings) : IDisposable
{
    private const int LongestAnswer = 256 * 1024;
    private readonly HttpClient http = settings.Connection.Client();

    /// <summary>To whom it leads.</summary>
    public AmbulanceSettings Settings => settings;

    /// <summary>Sends a request, and waits for its acknowledgement.</summary>
    public async Task<AmbulanceReply> Send(string message)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(message));
        body.Headers.ContentType = new MediaTypeHeaderValue("text/xml") { CharSet = "utf-8" };
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Connection.Url) { Content = body };
        request.Headers.Add("SOAPAction", $"\"{AmbulanceEnvelope.Service}\"");
        try
        {
            using var answer = await http.SendAsync(request);
            return Read(answer.StatusCode, await Body(answer));
        }
        catch (Exception e) when (e is OperationCanceledException)
        {
            return new("no-answer", MayPass: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new("not-reached", MayPass: true);
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    /// <summary>Only a <c>SimpleMessageResponse</c> that says OK acknowledges; anything else does not, whatever its status.</summary>
    public static AmbulanceReply Read(HttpStatusCode status, byte[] body)
    {
        var answer = SafeXml.Read(body).Document?.Root.At("Body");
        return answer switch
        {
            _ when status == HttpStatusCode.OK && answer.At("SimpleMessageResponse").Text()?.StartsWith("OK", StringComparison.OrdinalIgnoreCase) == true => new(null),
            _ when answer.At("Fault", "detail", "ToolkitErrorInfo", "ErrorCode").Text() is { } code => code is "1000" ? new("refused") : new("busy", MayPass: true),
            _ when answer.At("Fault") is not null => new("refused"),
            _ when status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new("busy", MayPass: true),
            _ when status == HttpStatusCode.OK => new("not-understood", MayPass: true),
            _ => new("refused"),
        };
    }

    private static async Task<byte[]> Body(HttpResponseMessage answer)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync();
        return (await Fhir.Reading.LimitedBody.Read(stream, LongestAnswer, CancellationToken.None)).Bytes.ToArray();
    }
}
