using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Benchmarks.Load;

namespace Ucr.Benchmarks.Intake;

/// <summary>How many referrals a second each door keeps, each answered after its commit.</summary>
internal sealed class ReferralsSustained(Plan plan, Doors doors, BareInserts bare)
{
    private const string Name = "referrals-sustained";
    private static readonly int[] ClientCounts = [1, 8, 32];

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "Referrals a second by the API and the BaRS door, beside a raw endpoint with group commit and bare inserts of the same bytes.", Run);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        var bare = new BareInserts(database);
        await bare.MakeTable(cancellation);
        await using var raw = await GroupCommitPeer.Start(database, cancellation);
        var acknowledged = new Acknowledged();
        var benchmark = new ReferralsSustained(plan, new(service.Client, raw, acknowledged, plan.Seed), bare);
        await benchmark.WarmUp();
        foreach (var clients in ClientCounts)
        {
            await service.SignInAgain(cancellation);
            await benchmark.Measure(clients);
        }

        await service.SignInAgain(cancellation);
        await benchmark.MeasureMany();
        return await acknowledged.NothingLost(Name, database, cancellation);
    }

    private async Task WarmUp()
    {
        await Peer(8, plan.Turn);
        // Until what runs often has been compiled for good.
        for (var turn = 0; turn < (plan.Smoke ? 1 : 3); turn++)
        {
            await doors.Api(Doors.Many, plan.Turn);
            await doors.Bars(Doors.Many, plan.Turn);
            await doors.Raw(Doors.Many, plan.Turn);
        }
    }

    /// <summary>Both doors with as many connections as the goal names, beside the raw endpoint.</summary>
    private async Task MeasureMany()
    {
        List<double> api = [], bars = [], peer = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            api.Add((await doors.Api(Doors.Many, plan.Turn)).PerSecond);
            bars.Add((await doors.Bars(Doors.Many, plan.Turn)).PerSecond);
            peer.Add((await doors.Raw(Doors.Many, plan.Turn)).PerSecond);
        }

        Figure.Print($"{Name}/api-64-connections", "referrals/s", plan.Seed, api, peer);
        Figure.Print($"{Name}/bars-64-connections", "referrals/s", plan.Seed, bars, peer);
    }

    private async Task Measure(int clients)
    {
        List<double> product = [], peer = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            product.Add((await doors.Api(clients, plan.Turn)).PerSecond);
            peer.Add((await Peer(clients, plan.Turn)).PerSecond);
        }

        Figure.Print($"{Name}/{clients}-clients", "referrals/s", plan.Seed, product, peer);
    }

    private Task<Turn> Peer(int clients, TimeSpan lasting)
    {
        var messages = doors.Senders(clients);
        return Clients.Send(clients, lasting, async client =>
        {
            var (id, body, again) = messages[client].Next();
            await bare.Insert(id, body);
            return !again;
        });
    }
}
