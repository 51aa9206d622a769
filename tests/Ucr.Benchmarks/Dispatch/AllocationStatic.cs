using System.Diagnostics;
using Ucr.Benchmarks.Dispatch.Statics;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>The engine on public static instances, cost beside the best that anybody has published.</summary>
internal static class AllocationStatic
{
    public static Benchmark Entry { get; } = new("allocation-static", "the engine on public instances with paired visits after 0.1, 1 and 10 s: cost over best known", Run);

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var sound = true;
        double[] limits = plan.Smoke ? [0.1] : [0.1, 1, 10];
        int[] sizes = plan.Smoke ? [10, 100] : [25, 50, 100, 200];
        foreach (var size in sizes)
        {
            var instances = HomeCare.OfSize(size);
            if (instances.Count == 0)
            {
                Console.Error.WriteLine("The public set hhcrsp-mankowska is not beside the repository: left out.");
                continue;
            }

            foreach (var seconds in limits)
            {
                var results = instances.Select(one => Solve(one.Instance, seconds, plan.Seed) / one.BestKnown).ToList();
                sound &= results.TrueForAll(double.IsFinite);
                new Figure(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"allocation-static/hhcrsp-{size}/{seconds}s/over-best-known"), "ratio", results, null, plan.Seed).Print();
            }
        }

        return Task.FromResult(sound);
    }

    /// <summary>The published cost after so many seconds; not a number when a rule is broken.</summary>
    internal static double Solve(HomeCare instance, double seconds, int seed)
    {
        var home = new HomeCareProblem(instance);
        var set = new RoundSet(home.Problem);
        var start = Stopwatch.GetTimestamp();
        double Spent() => Stopwatch.GetElapsedTime(start).TotalSeconds / seconds;
        new RoundSearch(set, new(int.MaxValue, (ulong)seed)
        {
            Enough = () => Spent() >= 1,
            Progress = () => Math.Min(1, Spent()),
            Warmth = (8, 0.05),
            Taken = 8,
        }).Run();
        return home.CostOf(set);
    }
}
