using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Dispatch.Policies;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>Whole service days, event by event, under the product and its peers: visits met, mean response, hours driven.</summary>
internal static class DispatchDay
{
    public static Benchmark Entry { get; } = new("dispatch-day", "simulated service days: share met in two hours, mean response, driving, beside nearest-available and insertion", Run);

    private const int OrToolsMilliseconds = 100;
    private const int HindsightIterations = 30_000;
    private const int OwnDays = 30;
    private const int OwnVisits = 120;

    private static readonly DispatchPolicy LookingAhead = PlannerPolicy.ForTheDay with { Name = "rounds-looking-ahead/1", LookAhead = LookAhead.Usual };

    // On days of our own visits may last longer than expected, and the plan knows that.
    private static readonly DispatchPolicy Uncertain = DispatchPolicy.Standard with { Name = "rounds-without-door-uncertain/1", DoorMinutes = 0, BetweenVisitsMinutes = 0, Iterations = 150 };

    private static readonly (string Name, Func<Day, IReadOnlyList<Day>, IDayPolicy> Policy)[] Contenders =
    [
        ("product", (day, _) => new PlannerPolicy(day, PlannerPolicy.ForTheDay)),
        ("product-looking-ahead", (day, others) => new PlannerPolicy(day, LookingAhead, new(day, others))),
        ("nearest", (_, _) => new NearestPolicy()),
        ("insertion", (_, _) => new InsertionPolicy()),
        ("or-tools", (_, _) => new OrToolsPolicy(OrToolsMilliseconds)),
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
                var records = days.Take(plan.Smoke ? 1 : days.Count).Select(day => DaySimulation.Run(day, policy(day, [.. days.Where(other => other != day)]))).ToList();
                sound &= Print($"dispatch-day/ucr-day-{clinicians}/{name}", records, plan.Seed);
            }

            Bound($"dispatch-day/ucr-day-{clinicians}/hindsight", days, drivesBefore: false, plan);
            Bound($"dispatch-day/ucr-day-{clinicians}/hindsight-driving-before", days, drivesBefore: true, plan);
        }

        return Task.FromResult(sound & OwnCounties(plan));
    }

    private static void Bound(string name, IReadOnlyList<Day> days, bool drivesBefore, Plan plan)
    {
        var found = days.Take(plan.Smoke ? 1 : days.Count).Select(day => Hindsight.Of(day, drivesBefore, plan.Smoke ? 1000 : HindsightIterations)).ToList();
        new Figure($"{name}/met", "%", [.. found.Select(one => one.MetPercent)], null, plan.Seed).Print();
        new Figure($"{name}/mean-response", "min", [.. found.Select(one => one.MeanResponse)], null, plan.Seed).Print();
    }

    // Ten kinds of day on three invented counties, thirty days for each load; who is worse than nearest on any of them is counted.
    private static bool OwnCounties(Plan plan)
    {
        var (sound, number) = (true, plan.Smoke ? 2 : OwnDays);
        var kinds = Enum.GetValues<DayKind>();
        foreach (var clinicians in (int[])[16, 22])
        {
            List<Day> days = [.. Enumerable.Range(0, number).Select(i => InventedDays.Of(kinds[i % kinds.Length], clinicians, OwnVisits, i / kinds.Length, plan.Seed + i))];
            List<(string Name, Func<Day, IDayPolicy> Policy)> contenders =
            [
                ("product", day => new PlannerPolicy(day, Uncertain)),
                ("nearest", _ => new NearestPolicy()),
                ("insertion", _ => new InsertionPolicy()),
            ];
            var records = contenders.ToDictionary(one => one.Name, one => days.Select(day => DaySimulation.Run(day, one.Policy(day))).ToList(), StringComparer.Ordinal);
            foreach (var (name, of) in records)
            {
                sound &= Print($"dispatch-day/own-{clinicians}/{name}", of, plan.Seed);
                new Figure($"dispatch-day/own-{clinicians}/{name}/met-ci95", "% either way", [Interval([.. of.Select(record => record.MetPercent)])], null, plan.Seed).Print();
            }

            var worse = records["product"].Zip(records["nearest"]).Where(pair => pair.First.MetPercent < pair.Second.MetPercent).Select(pair => pair.First.Day.Name).ToList();
            new Figure($"dispatch-day/own-{clinicians}/product/worse-than-nearest", "days", [worse.Count], null, plan.Seed).Print();
            worse.ForEach(Console.Error.WriteLine);
        }

        return sound;
    }

    private static double Interval(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : 1.96 * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }

    private static bool Print(string name, List<DayRecord> records, int seed)
    {
        new Figure($"{name}/met", "%", [.. records.Select(record => record.MetPercent)], null, seed).Print();
        new Figure($"{name}/mean-response", "min", [.. records.Select(record => record.MeanResponseMinutes)], null, seed).Print();
        new Figure($"{name}/driven", "h", [.. records.Select(record => record.HoursDriven)], null, seed).Print();
        new Figure($"{name}/undone", "visits", [.. records.Select(record => (double)record.Undone)], null, seed).Print();
        new Figure($"{name}/changes", "changes", [.. records.Select(record => (double)record.Changes)], null, seed).Print();
        new Figure($"{name}/decision-p99", "ms", [.. records.Select(record => Figure.Percentile(record.DecisionMilliseconds, 0.99))], null, seed).Print();
        var broken = records.SelectMany(DayChecker.Broken).ToList();
        new Figure($"{name}/broken-rules", "rules", [broken.Count], null, seed).Print();
        broken.Take(5).ToList().ForEach(Console.Error.WriteLine);
        return broken.Count == 0;
    }
}
