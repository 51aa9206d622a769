using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Dispatch.Policies;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>Whole service days, event by event, under the product and its peers: visits met, mean response, hours driven.</summary>
internal static class DispatchDay
{
    public static Benchmark Entry { get; } = new("dispatch-day", "simulated service days: share met in two hours, mean response, driving, beside nearest-available and insertion", Run);

    private static readonly (string Name, Func<Day, IDayPolicy> Policy)[] Contenders =
    [
        ("product", day => new PlannerPolicy(day, DispatchPolicy.CheapestInsertion)),
        ("nearest", _ => new NearestPolicy()),
        ("insertion", _ => new InsertionPolicy()),
    ];

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var sound = true;
        foreach (var clinicians in (int[])[16, 22])
        {
            var days = UcrDay.Of(clinicians);
            if (days.Count == 0)
            {
                Console.Error.WriteLine("The public set ucr-day is not beside the repository: left out.");
                continue;
            }

            foreach (var (name, policy) in Contenders)
            {
                var records = days.Select(day => DaySimulation.Run(day, policy(day))).ToList();
                sound &= Print($"dispatch-day/ucr-day-{clinicians}/{name}", records, plan.Seed);
            }
        }

        return Task.FromResult(sound);
    }

    private static bool Print(string name, List<DayRecord> records, int seed)
    {
        new Figure($"{name}/met", "%", [.. records.Select(record => record.MetPercent)], null, seed).Print();
        new Figure($"{name}/mean-response", "min", [.. records.Select(record => record.MeanResponseMinutes)], null, seed).Print();
        new Figure($"{name}/driven", "h", [.. records.Select(record => record.HoursDriven)], null, seed).Print();
        new Figure($"{name}/changes", "changes", [.. records.Select(record => (double)record.Changes)], null, seed).Print();
        new Figure($"{name}/decision-p99", "ms", [.. records.Select(record => Figure.Percentile(record.DecisionMilliseconds, 0.99))], null, seed).Print();
        var broken = records.SelectMany(DayChecker.Broken).ToList();
        new Figure($"{name}/broken-rules", "rules", [broken.Count], null, seed).Print();
        broken.Take(5).ToList().ForEach(Console.Error.WriteLine);
        return broken.Count == 0;
    }
}
