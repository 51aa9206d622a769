using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Ucr.Benchmarks.Hosts;
using Ucr.Benchmarks.Intake;
using Ucr.Server.Security.Development;

namespace Ucr.Benchmarks.Board;

/// <summary>A board of referrals that change at a steady pace and neither grow nor go: somebody at the desk says who may be told, and takes it back.</summary>
internal sealed class BoardChanges(ServiceUnderTest service, string person) : IDisposable
{
    private readonly HttpClient desk = new() { BaseAddress = service.Client.BaseAddress };
    private readonly List<string> referrals = [];
    private long signedIn;
    private int made;

    /// <summary>What people call each referral.</summary>
    public Dictionary<string, Guid> References { get; } = new(StringComparer.Ordinal);

    /// <summary>How many changes were made.</summary>
    public int Made => made;

    /// <summary>A token of the person's, for a client of its own.</summary>
    public async Task<string> Token(CancellationToken cancellation)
    {
        using var asked = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", DevelopmentClients.System), new("client_secret", DevelopmentClients.SystemSecret), new("person", person)]);
        using var answer = await desk.PostAsync("/connect/token", asked, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["access_token"]!.GetValue<string>();
    }

    /// <summary>Receives as many referrals, and accepts every other.</summary>
    public async Task Open(int count, int seed, CancellationToken cancellation)
    {
        await SignIn(cancellation);
        var messages = new ReferralMessages(seed, 0);
        while (referrals.Count < count)
        {
            var (_, body, again) = messages.Next();
            if (again)
            {
                continue;
            }

            using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
            using var answer = await service.Client.PostAsync("/api/referrals", content, cancellation);
            answer.EnsureSuccessStatusCode();
            referrals.Add((await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["referral"]!.GetValue<string>());
            var received = await desk.GetFromJsonAsync<JsonObject>($"/api/referrals/{referrals[^1]}", cancellation);
            References[received!["reference"]!.GetValue<string>()] = Guid.Parse(referrals[^1]);
            if (referrals.Count % 2 == 0)
            {
                await Send(referrals[^1], "accept", """{"standard":"TwoHour","urgency":"Usual","need":"other","rationale":"Cannot stand; alone","needs":{"capabilities":[],"people":1,"expectedMinutes":45}}""", cancellation);
            }
        }
    }

    /// <summary>Changes one after the other, so many a second, for a time.</summary>
    public async Task Keep(double aSecond, TimeSpan lasting, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        List<Task> sending = [];
        for (var at = TimeSpan.Zero; at < lasting; at += TimeSpan.FromSeconds(1 / aSecond))
        {
            if (at - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, cancellation);
            }

            await SignIn(cancellation);
            var number = made++;
            var doNotTell = number / referrals.Count % 2 == 0 ? "true" : "false";
            sending.Add(Send(referrals[number % referrals.Count], "contact-wish", $$"""{"doNotTell":{{doNotTell}},"why":"As the patient asked"}""", cancellation));
        }

        await Task.WhenAll(sending);
    }

    public void Dispose() => desk.Dispose();

    /// <summary>A token lasts five minutes.</summary>
    private async Task SignIn(CancellationToken cancellation)
    {
        if (signedIn == 0 || Stopwatch.GetElapsedTime(signedIn) > TimeSpan.FromMinutes(3))
        {
            signedIn = Stopwatch.GetTimestamp();
            desk.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(cancellation));
        }
    }

    private async Task Send(string referral, string what, string body, CancellationToken cancellation)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await desk.PostAsync($"/api/referrals/{referral}/{what}", content, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{what} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
        }
    }
}
