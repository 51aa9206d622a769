using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Marten;
using Microsoft.IdentityModel.Tokens;

namespace Ucr.Server.Integration.Push;

/// <summary>What a browser shows. Nothing in it is about a patient: it stands on a locked screen.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Another.</param>
/// <param name="Url">The page that it opens.</param>
/// <param name="Topic">A newer message of the same topic takes the place of one that has not been shown.</param>
public sealed record PushMessage(string Title, string Text, string Url, string Topic);

/// <summary>How many browsers a message went to.</summary>
/// <param name="Taken">Their push services took it over.</param>
/// <param name="MayPass">Those where trying again may help.</param>
public sealed record PushResult(int Taken, int MayPass);

/// <summary>Writes to the push services of a person's browsers.</summary>
/// <remarks>Source: RFC 8030 (generic event delivery using HTTP push).</remarks>
public sealed partial class PushSending(IDocumentStore store, HttpClient http, VapidKey key, PushHosts hosts, TimeProvider time, ILogger<PushSending> log)
{
    private const int KeptSeconds = 600;

    /// <summary>Sends to every browser of a person. A browser that is gone is forgotten.</summary>
    public async Task<PushResult> Send(string provider, string staff, PushMessage message, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        var (taken, mayPass) = (0, 0);
        foreach (var browser in await session.Query<PushSubscription>().Where(one => one.Staff == staff).ToListAsync(cancellation))
        {
            switch (await Send(browser, message, cancellation))
            {
                case >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices:
                    taken++;
                    break;
                case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                    session.Delete(browser);
                    break;
                case null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                    mayPass++;
                    break;
                case { } status:
                    Refused((int)status);
                    break;
            }
        }

        await session.SaveChangesAsync(cancellation);
        return new(taken, mayPass);
    }

    private async Task<HttpStatusCode?> Send(PushSubscription browser, PushMessage message, CancellationToken cancellation)
    {
        var endpoint = new Uri(browser.Endpoint);
        if (!hosts.Allow(endpoint))
        {
            // The list has changed since: it is as if the browser were gone.
            return HttpStatusCode.Gone;
        }

        var body = PushEncryption.Seal(
            JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web), Base64UrlEncoder.DecodeBytes(browser.Key), Base64UrlEncoder.DecodeBytes(browser.Secret));
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", key.Authorization(endpoint, time.GetUtcNow()));
        request.Headers.Add("TTL", KeptSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "high");
        request.Headers.Add("Topic", message.Topic);
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A push service refused a message: {Status}")]
    private partial void Refused(int status);
}
