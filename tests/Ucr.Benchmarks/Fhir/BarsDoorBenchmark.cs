using System.Collections.Concurrent;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Benchmarks.Intake;
using Ucr.Benchmarks.Load;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Benchmarks.Fhir;

/// <summary>How long a sender waits at the door for the Booking and Referral Standard.</summary>
internal sealed class BarsDoorBenchmark(Plan plan, HttpClient service, HttpClient peer)
{
    private const string Name = "bars-door";
    private const string Door = "/fhir/R4/$process-message";
    private static readonly int[] ClientCounts = [1, 8];
    private static readonly FhirJsonDeserializer Json = new();

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "p50 and p99 of POST /fhir/R4/$process-message, beside an endpoint that only parses.", Run);

    // Read only after the last turn: reading takes time from the service.
    private readonly ConcurrentBag<string> answers = [];

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var parsing = await ParsingPeer.Start(cancellation);
        var benchmark = new BarsDoorBenchmark(plan, service.Client, parsing.Client);
        await benchmark.Turn(8, benchmark.Product);
        await benchmark.Turn(8, benchmark.Peer);
        foreach (var clients in ClientCounts)
        {
            await benchmark.Measure(clients);
        }

        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        return await Acknowledged(benchmark.answers).NothingLost(Name, database, cancellation);
    }

    private async Task Measure(int clients)
    {
        List<Turn> product = [], parsing = [];
        for (var round = 0; round < plan.Rounds; round++)
        {
            product.Add(await Turn(clients, Product));
            parsing.Add(await Turn(clients, Peer));
        }

        foreach (var (name, share) in new[] { ("p50", 0.5), ("p99", 0.99) })
        {
            Figure.Print($"{Name}/{clients}-clients/{name}", "ms", plan.Seed, Each(product, share), Each(parsing, share));
        }
    }

    private static Acknowledged Acknowledged(IEnumerable<string> answers)
    {
        var acknowledged = new Acknowledged();
        foreach (var bundle in answers.Select(Json.DeserializeResource).Cast<Bundle>())
        {
            acknowledged.Add(Guid.Parse(bundle.Entry.Select(entry => entry.Resource).OfType<ServiceRequest>().First().Id!));
        }

        return acknowledged;
    }

    private static List<double> Each(IEnumerable<Turn> turns, double share) => [.. turns.Select(turn => Figure.Percentile(turn.Milliseconds, share))];

    private Task<Turn> Turn(int clients, Func<Task> send) => Clients.Send(clients, plan.Turn, async _ =>
    {
        await send();
        return true;
    });

    private async Task Product() => answers.Add(await Send(service, Door));

    private Task Peer() => Send(peer, "/");

    private static async Task<string> Send(HttpClient client, string path)
    {
        using var request = BarsRequests.Next(path);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
    }
}
