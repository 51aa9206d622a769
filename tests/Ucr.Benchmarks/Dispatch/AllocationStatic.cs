using System.Globalization;
using Ucr.Benchmarks.Dispatch.Statics;
using Ucr.Benchmarks.Figures;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>The engine and OR-Tools on public static instances, in turn and in the same time, beside the best that anybody has published.</summary>
internal static class AllocationStatic
{
    public static Benchmark Entry { get; } = new("allocation-static", "the engine and OR-Tools on public instances after 0.1, 1 and 10 s: cost over best known, and over the peer", Run);

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var sound = true;
        foreach (var (name, instances) in Sets(plan.Smoke))
        {
            if (instances.Count == 0)
            {
                Console.Error.WriteLine($"The public set of {name} is not beside the repository: left out.");
                continue;
            }

            foreach (var seconds in plan.Smoke ? [0.1] : (double[])[0.1, 1, 10])
            {
                // Ten seconds for each of all instances would take an hour: the first six of each set stand for it.
                sound &= Measure(name, [.. instances.Take(plan.Smoke ? 2 : seconds < 10 ? 12 : 6)], seconds, plan.Seed);
            }
        }

        return Task.FromResult(sound);
    }

    private static IEnumerable<(string Name, IReadOnlyList<IStaticInstance> Instances)> Sets(bool smoke)
    {
        foreach (var size in smoke ? [10, 100] : (int[])[25, 50, 75, 100, 200, 300])
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"hhcrsp-{size}");
            yield return (at, HomeCareProblem.All("hhcrsp-mankowska", string.Create(CultureInfo.InvariantCulture, $"_HCSRP_{size}_")));
        }

        yield return ("hhcrsp-italian", HomeCareProblem.All("hhcrsp-italian", ""));
        yield return ("trsp-pillac", Technicians.All());
        yield return ("vrptw-solomon", Solomon.All());
        yield return ("strsp-kovacs", ServiceTechnicians.All());
    }

    private static bool Measure(string name, List<IStaticInstance> instances, double seconds, int seed)
    {
        List<(double Ours, double Theirs, double? Best)> costs = [];
        foreach (var one in instances)
        {
            var cost = one.CostOf(Solvers.Engine(one.Problem, seconds, seed));
            var peer = OrToolsStatic.Solve(one.Problem, seconds) is { } answer ? one.CostOf(answer) : double.PositiveInfinity;
            costs.Add((cost, peer, one.BestKnown));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Name} {seconds}s: {cost:0.0}, peer {peer:0.0}, best known {one.BestKnown}"));
        }

        var at = string.Create(CultureInfo.InvariantCulture, $"allocation-static/{name}/{seconds}s");
        var (ours, theirs) = (costs.FindAll(one => double.IsFinite(one.Ours)), costs.FindAll(one => double.IsFinite(one.Theirs)));
        if (ours.Count > 0 && instances.TrueForAll(one => one.BestKnown is not null))
        {
            Print($"{at}/over-best-known", "ratio", [.. ours.Select(one => one.Ours / one.Best!.Value)], seed);
            Print($"{at}/over-best-known/mean", "ratio", [ours.Average(one => one.Ours / one.Best!.Value)], seed);
            Print($"{at}/over-best-known/peer", "ratio", [.. theirs.Select(one => one.Theirs / one.Best!.Value)], seed);
        }

        Print($"{at}/over-peer", "ratio", [.. ours.Intersect(theirs).Select(one => one.Ours / one.Theirs)], seed);
        new Figure($"{at}/found-none", "instances", [costs.Count - ours.Count], null, seed).Print();
        new Figure($"{at}/peer-found-none", "instances", [costs.Count - theirs.Count], null, seed).Print();
        // In a tenth of a second not every visit of the large sets finds its place; in ten seconds each has to.
        return seconds < 10 || ours.Count == costs.Count;
    }

    private static void Print(string name, string unit, IReadOnlyList<double> values, int seed)
    {
        if (values.Count > 0)
        {
            new Figure(name, unit, values, null, seed).Print();
        }
    }
}
