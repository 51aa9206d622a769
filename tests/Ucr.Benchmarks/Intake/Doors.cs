using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ucr.Benchmarks.Fhir;
using Ucr.Benchmarks.Load;

namespace Ucr.Benchmarks.Intake;

/// <summary>Senders at each door, and at the raw endpoint: each sends the next when the last was answered.</summary>
internal sealed class Doors(HttpClient service, GroupCommitPeer raw, Acknowledged acknowledged, int seed)
{
    /// <summary>As many connections as the goal names.</summary>
    public const int Many = 64;

    /// <summary>By the service's own API.</summary>
    public Task<Turn> Api(int clients, TimeSpan lasting)
    {
        var messages = Senders(clients);
        return Clients.Send(clients, lasting, client => Post(messages[client].Next()));
    }

    /// <summary>By the door for Booking and Referral messages.</summary>
    public Task<Turn> Bars(int clients, TimeSpan lasting) => Clients.Send(clients, lasting, async _ =>
    {
        using var request = BarsRequests.Next("/fhir/R4/$process-message");
        using var answer = await service.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The BaRS door answered {(int)answer.StatusCode}: {text}");
        acknowledged.Add(BarsRequests.Referral(text));
        return true;
    });

    /// <summary>The same bytes at the raw endpoint.</summary>
    public Task<Turn> Raw(int clients, TimeSpan lasting)
    {
        var messages = Senders(clients);
        return Clients.Send(clients, lasting, async client =>
        {
            var (id, body, again) = messages[client].Next();
            using var content = new ByteArrayContent(body);
            using var answer = await raw.Client.PostAsync($"/{id}", content);
            answer.EnsureSuccessStatusCode();
            return !again;
        });
    }

    /// <summary>Messages for each of several senders.</summary>
    public List<ReferralMessages> Senders(int clients) => [.. Enumerable.Range(0, clients).Select(client => new ReferralMessages(seed, client))];

    private async Task<bool> Post((string Id, byte[] Body, bool Again) message)
    {
        using var content = new ByteArrayContent(message.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await service.PostAsync("/api/referrals", content);
        var expected = message.Again ? HttpStatusCode.OK : HttpStatusCode.Created;
        if (answer.StatusCode != expected)
            throw new InvalidOperationException($"The service answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        acknowledged.Add((await answer.Content.ReadFromJsonAsync<JsonObject>())!["referral"]!.GetValue<Guid>());
        return !message.Again;
    }
}
