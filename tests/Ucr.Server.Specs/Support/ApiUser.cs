using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace Ucr.Server.Specs.Support;

/// <summary>Somebody who uses the service's API with a token of their own, by real HTTP.</summary>
public sealed class ApiUser : IDisposable
{
    /// <summary>Registered nurse at the single point of access.</summary>
    public const string Triage = "amira.khan";

    /// <summary>Dispatcher.</summary>
    public const string Dispatcher = "lewis.grant";

    /// <summary>Rapid response clinician.</summary>
    public const string Clinician = "priya.nair";

    /// <summary>Service manager.</summary>
    public const string Manager = "helen.frost";

    private readonly HttpClient http;

    private ApiUser(HttpClient http) => this.http = http;

    /// <summary>Signs in; without a person as the development system.</summary>
    public static async Task<ApiUser> SignIn(UcrApp app, string? person = null)
    {
        var client = new HttpClient { BaseAddress = new(app.Address) };
        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "ucr-development",
            ["client_secret"] = "ucr-development-secret",
        };
        if (person is not null)
        {
            asked["person"] = person;
        }

        using var answer = await client.PostAsync("/connect/token", new FormUrlEncodedContent(asked));
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client);
    }

    /// <summary>Posts a body, and gives the status and what came back.</summary>
    public async Task<(int Status, JsonNode? Body)> Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        return ((int)answer.StatusCode, await Read(answer));
    }

    /// <summary>Posts bytes as they are.</summary>
    public async Task<(int Status, JsonNode? Body)> PostRaw(string path, HttpContent content)
    {
        using var answer = await http.PostAsync(path, content);
        return ((int)answer.StatusCode, await Read(answer));
    }

    /// <summary>Sends a request as it is.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>Puts content as it is.</summary>
    public async Task<(int Status, JsonNode? Body)> Put(string path, HttpContent content)
    {
        using var answer = await http.PutAsync(path, content);
        return ((int)answer.StatusCode, await Read(answer));
    }

    /// <summary>Posts a body that must be taken.</summary>
    public async Task<JsonNode?> Does(string path, object body)
    {
        var (status, answer) = await Post(path, body);
        status.ShouldBeInRange(200, 299, $"{path}: {answer}");
        return answer;
    }

    /// <summary>Reads what must be there.</summary>
    public async Task<JsonNode> Get(string path)
    {
        using var answer = await http.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(200, path);
        return (await Read(answer))!;
    }

    /// <summary>The status of a read.</summary>
    public async Task<int> Status(string path)
    {
        using var answer = await http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    /// <summary>Reads again until what is there is as it should become, for ten seconds at most.</summary>
    public async Task<JsonNode> GetWhen(string path, Func<JsonNode, bool> ready)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await Get(path);
            if (ready(answer) || tries == 200)
            {
                ready(answer).ShouldBeTrue($"{path} stayed {answer}");
                return answer;
            }

            await Task.Delay(100);
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static async Task<JsonNode?> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
