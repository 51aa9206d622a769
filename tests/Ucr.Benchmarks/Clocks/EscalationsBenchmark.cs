using System.Text.Json;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;

namespace Ucr.Benchmarks.Clocks;

/// <summary>How late the sweeper raises many escalations that fall due at the same instant, among many open clocks.</summary>
internal sealed class EscalationsBenchmark(Plan plan, OpenClocks clocks, BareMarks bare, NpgsqlDataSource database)
{
    private const string Name = "escalations";

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "How late the last of many simultaneous escalations is raised, beside a bare loop that marks rows.", Run);

    private readonly HashSet<Guid> fellDue = [];

    private int Open => plan.Smoke ? 500 : 10_000;

    private int Due => plan.Smoke ? 100 : 1_000;

    private int Rounds => plan.Smoke ? 1 : 3;

    /// <summary>Long enough to store what falls due.</summary>
    private TimeSpan Ahead => TimeSpan.FromSeconds(plan.Smoke ? 3 : 12);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        var clocks = new OpenClocks(service.Services.GetRequiredService<IDocumentStore>());
        var benchmark = new EscalationsBenchmark(plan, clocks, new(database), database);
        await clocks.Store(benchmark.Open - benchmark.Due, Instant.FromDateTimeOffset(Whole(TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(1))), cancellation);
        return await benchmark.Measure(cancellation) && await benchmark.EachOnce(cancellation);
    }

    private async Task<bool> Measure(CancellationToken cancellation)
    {
        var (product, peer) = (new List<IReadOnlyList<double>>(), new List<IReadOnlyList<double>>());
        for (var round = 0; round < Rounds; round++)
        {
            product.Add(await Product(cancellation));
            peer.Add(await Peer(cancellation));
            if (product[^1].Count < Due || peer[^1].Count < Due)
            {
                Console.Error.WriteLine($"Of {Due} that fell due, {product[^1].Count} were raised and {peer[^1].Count} marked within a minute.");
                return false;
            }
        }

        foreach (var (which, share) in new[] { ("p50", 0.5), ("p99", 0.99), ("last", 1.0) })
        {
            Figure.Print($"{Name}/{Due}-of-{Open}/{which}", "s late", plan.Seed, [.. product.Select(late => Figure.Percentile(late, share))], [.. peer.Select(late => Figure.Percentile(late, share))]);
        }

        return true;
    }

    private async Task<IReadOnlyList<double>> Product(CancellationToken cancellation)
    {
        var dueAt = Whole(TimeProvider.System.GetUtcNow() + Ahead);
        var before = fellDue.Count;
        fellDue.UnionWith(await clocks.Store(Due, Instant.FromDateTimeOffset(dueAt), cancellation));
        return TimeProvider.System.GetUtcNow() >= dueAt
            ? throw new InvalidOperationException("Storing what falls due took longer than until it fell due: the machine is too busy to measure lateness.")
            : await Watch.Until(database, $"select count(*) - {before} from ucr.mt_events where type = 'escalation_raised'", Due, dueAt, cancellation);
    }

    private async Task<IReadOnlyList<double>> Peer(CancellationToken cancellation)
    {
        var dueAt = Whole(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(2));
        await bare.Fill(Open - Due, Due, dueAt, cancellation);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sweeping = bare.Sweep(over.Token);
        var late = await Watch.Until(database, BareMarks.Count, Due, dueAt, cancellation);
        await over.CancelAsync();
        await sweeping;
        return late;
    }

    /// <summary>Exactly one event for each that fell due, none before its time, and none for anything else.</summary>
    private async Task<bool> EachOnce(CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
        var raised = new List<Guid>();
        await using var command = database.CreateCommand("select stream_id, (data ->> 'raisedAt')::timestamptz < (data ->> 'dueAt')::timestamptz from ucr.mt_events where type = 'escalation_raised'");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var early = 0;
        while (await rows.ReadAsync(cancellation))
        {
            raised.Add(rows.GetGuid(0));
            early += rows.GetBoolean(1) ? 1 : 0;
        }

        var sound = early == 0 && raised.Count == fellDue.Count && fellDue.SetEquals(raised);
        Console.WriteLine(JsonSerializer.Serialize(new { name = $"{Name}/loss-check", sound, fellDue = fellDue.Count, raised = raised.Count, twice = raised.Count - raised.Distinct().Count(), early }));
        return sound;
    }

    /// <summary>To the millisecond, which every clock here can hold.</summary>
    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
