using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ucr.Server.Specs.Support;

namespace Ucr.Server.Specs.Properties;

/// <summary>Posts cases to the doors that they are meant for.</summary>
internal sealed class BadInputDoors(UcrApp app) : IDisposable
{
    // Tokens go by a connection of their own: one over which a body was cut off is no good for the next request.
    private readonly HttpClient tokens = new() { BaseAddress = new(app.Address) };

    public Task<(int Status, string Body)> Send(BadInputCase one) => Send(one, one.Bytes());

    public async Task<(int Status, string Body)> Send(BadInputCase one, byte[] body)
    {
        using var http = new HttpClient { BaseAddress = new(app.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, one.IsBars ? "/fhir/R4/$process-message" : "/api/referrals");
        request.Headers.Authorization = new("Bearer", await Token());
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(one.ContentType);
        foreach (var (name, value) in Headers(one))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => tokens.Dispose();

    private static Dictionary<string, string> Headers(BadInputCase one)
    {
        var headers = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["X-Request-Id"] = one.RequestId, ["X-Correlation-Id"] = Guid.NewGuid().ToString() };
        foreach (var (name, value) in one.Headers)
        {
            headers[name] = value;
        }

        return headers.Where(header => header.Value is not null).ToDictionary(header => header.Key, header => header.Value!);
    }

    /// <summary>A fresh one each time: tokens end after five minutes of the service's time.</summary>
    private async Task<string> Token()
    {
        using var asked = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "ucr-development"), new("client_secret", "ucr-development-secret")]);
        using var answer = await tokens.PostAsync("/connect/token", asked);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>();
    }
}
