using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;

namespace Ucr.Benchmarks.ColdStart;

/// <summary>How long people wait after a restart: from the start of the process to ready, with a database that is there already.</summary>
internal static class ColdStartBenchmark
{
    private const string Name = "cold-start";
    private static readonly string Service = Path.Combine(AppContext.BaseDirectory, "Ucr.Server.dll");
    private static readonly string Self = Path.Combine(AppContext.BaseDirectory, "Ucr.Benchmarks.dll");

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "From process start to ready with an existing database, beside a slim host.", Run);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        Dictionary<string, string> reached = new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["UCR_DATA"] = postgres.Folder,
            ["ConnectionStrings__Ucr"] = postgres.ConnectionString,
        };
        // The first start makes the tables: that is not what is measured.
        await StartedProgram.SecondsToReady([Service], reached, cancellation);
        await Measure(Name, plan, reached, cancellation);
        if (!plan.Smoke)
        {
            await postgres.Stop();
            Dictionary<string, string> own = new(reached, StringComparer.Ordinal) { ["ConnectionStrings__Ucr"] = "" };
            await Measure($"{Name}/with-its-postgresql", plan, own, cancellation);
        }

        return true;
    }

    private static async Task Measure(string name, Plan plan, Dictionary<string, string> settings, CancellationToken cancellation)
    {
        List<double> product = [], peer = [];
        // Starts cannot be shortened: a smoke run has one round.
        for (var round = 0; round < (plan.Smoke ? 1 : plan.Rounds); round++)
        {
            product.Add(await StartedProgram.SecondsToReady([Service], settings, cancellation));
            peer.Add(await StartedProgram.SecondsToReady([Self, SlimPeer.Name], settings, cancellation));
        }

        Figure.Print(name, "s", plan.Seed, product, peer);
    }
}
