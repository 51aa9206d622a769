using System.Net;
using System.Net.Http.Headers;
using Ucr.Server.Integration.Connections;
using Ucr.Server.Integration.Fhir.Reading;

namespace Ucr.Server.Integration.Identity.Pds;

/// <summary>The national record by the Personal Demographics Service's FHIR API, with the application's own rights: one match, or none.</summary>
public sealed class PdsTrace(HttpClient http, SignedJwt tokens, PdsSettings settings) : IPatientTrace
{
    private const int LongestAnswer = 1024 * 1024;
    private const int Attempts = 3;

    /// <inheritdoc />
    public Task<TraceAnswer> ByNumber(string nhsNumber, CancellationToken cancellation) => Ask($"Patient/{nhsNumber}", cancellation);

    /// <inheritdoc />
    public Task<TraceAnswer> ByDetails(TraceDetails details, CancellationToken cancellation)
    {
        var born = details.BornOn.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        List<string> asked = [$"family={Uri.EscapeDataString(details.FamilyName)}", $"birthdate=eq{born}", "_history=true", "_max-results=2"];
        if (First(details.GivenName, 3) is { } given)
        {
            asked.Add($"given={Uri.EscapeDataString(given)}*");
        }

        // People move near: the area is asked for, not the street. It leaves restricted records out, which is what they want.
        if (First(details.Postcode, 2) is { } area)
        {
            asked.Add($"address-postalcode={Uri.EscapeDataString(area)}*");
        }

        return Ask($"Patient?{string.Join('&', asked)}", cancellation);
    }

    private async Task<TraceAnswer> Ask(string path, CancellationToken cancellation)
    {
        var request = Guid.NewGuid();
        for (var attempt = 1; ; attempt++)
        {
            var (answer, pause) = await Once(path, request, cancellation);
            if (answer is not null || attempt == Attempts)
            {
                return answer ?? new(TraceAnswered.NotReached);
            }

            await Task.Delay(pause * attempt, cancellation);
        }
    }

    /// <summary>One request: its answer, or how long to wait before the next.</summary>
    private async Task<(TraceAnswer? Answer, TimeSpan Pause)> Once(string path, Guid request, CancellationToken cancellation)
    {
        try
        {
            using var asking = new HttpRequestMessage(HttpMethod.Get, new Uri($"{settings.Connection.Url.AbsoluteUri.TrimEnd('/')}/{path}"));
            asking.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.Token(cancellation));
            asking.Headers.Accept.Add(new("application/fhir+json"));
            asking.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
            asking.Headers.Add("X-Correlation-ID", request.ToString());
            if (settings.Organisation is { } organisation)
            {
                asking.Headers.Add("NHSD-End-User-Organisation-ODS", organisation);
            }

            using var answer = await http.SendAsync(asking, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return await Judge(answer, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, TimeSpan.FromMilliseconds(500));
        }
    }

    private async Task<(TraceAnswer? Answer, TimeSpan Pause)> Judge(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            tokens.Forget();
            return (null, TimeSpan.FromMilliseconds(100));
        }

        if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
        {
            var asked = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMilliseconds(500);
            return (null, asked < TimeSpan.FromSeconds(5) ? asked : TimeSpan.FromSeconds(5));
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        return (PdsReading.Read((await LimitedBody.Read(body, LongestAnswer, cancellation)).Bytes), default);
    }

    private static string? First(string? text, int letters)
    {
        var clean = text?.Split(' ')[0].Trim();
        return string.IsNullOrEmpty(clean) ? null : clean[..Math.Min(letters, clean.Length)];
    }
}
