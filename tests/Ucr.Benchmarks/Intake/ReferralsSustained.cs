using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Ucr.Benchmarks.Fhir;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Benchmarks.Load;

namespace Ucr.Benchmarks.Intake;

/// <summary>How many referrals a second each door keeps, each answered after its commit.</summary>
internal sealed class ReferralsSustained(Plan plan, HttpClient service, GroupCommitPeer raw, BareInserts bare)
{
    private const string Name = "referrals-sustained";
    private const int Many = 64;
    private static readonly int[] ClientCounts = [1, 8, 32];

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "Referrals a second by the API and the BaRS door, beside a raw endpoint with group commit and bare inserts of the same bytes.", Run);

    private readonly Acknowledged acknowledged = new();

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        var bare = new BareInserts(database);
        await bare.MakeTable(cancellation);
        await using var raw = await GroupCommitPeer.Start(database, cancellation);
        var benchmark = new ReferralsSustained(plan, service.Client, raw, bare);
        await benchmark.WarmUp();
        foreach (var clients in ClientCounts)
        {
            await service.SignInAgain(cancellation);
            await benchmark.Measure(clients);
        }

        await service.SignInAgain(cancellation);
        await benchmark.MeasureMany();
        return await benchmark.acknowledged.NothingLost(Name, database, cancellation);
    }

    private async Task WarmUp()
    {
        await Product(8, plan.Turn);
        await Peer(8, plan.Turn);
        await Raw(8, plan.Turn);
        await Bars(8, plan.Turn);
    }

    /// <summary>Both doors with as many connections as the goal names, beside the raw endpoint.</summary>
    private async Task MeasureMany()
    {
        List<double> api = [], bars = [], peer = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            api.Add((await Product(Many, plan.Turn)).PerSecond);
            bars.Add((await Bars(Many, plan.Turn)).PerSecond);
            peer.Add((await Raw(Many, plan.Turn)).PerSecond);
        }

        Figure.Print($"{Name}/api-64-connections", "referrals/s", plan.Seed, api, peer);
        Figure.Print($"{Name}/bars-64-connections", "referrals/s", plan.Seed, bars, peer);
    }

    private Task<Turn> Raw(int clients, TimeSpan lasting)
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

    private Task<Turn> Bars(int clients, TimeSpan lasting) => Clients.Send(clients, lasting, async _ =>
    {
        using var request = BarsRequests.Next("/fhir/R4/$process-message");
        using var answer = await service.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The BaRS door answered {(int)answer.StatusCode}: {text}");
        acknowledged.Add(BarsRequests.Referral(text));
        return true;
    });

    private async Task Measure(int clients)
    {
        List<double> product = [], peer = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            product.Add((await Product(clients, plan.Turn)).PerSecond);
            peer.Add((await Peer(clients, plan.Turn)).PerSecond);
        }

        Figure.Print($"{Name}/{clients}-clients", "referrals/s", plan.Seed, product, peer);
    }

    private Task<Turn> Product(int clients, TimeSpan lasting)
    {
        var messages = Senders(clients);
        return Clients.Send(clients, lasting, client => Post(messages[client].Next()));
    }

    private Task<Turn> Peer(int clients, TimeSpan lasting)
    {
        var messages = Senders(clients);
        return Clients.Send(clients, lasting, async client =>
        {
            var (id, body, again) = messages[client].Next();
            await bare.Insert(id, body);
            return !again;
        });
    }

    private List<ReferralMessages> Senders(int clients) => [.. Enumerable.Range(0, clients).Select(client => new ReferralMessages(plan.Seed, client))];

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
