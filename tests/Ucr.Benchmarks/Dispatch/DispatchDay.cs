using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Dispatch.Policies;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>Whole service days, event by event, under the product and its peers: visits met, mean response, hours driven.</summary>
internal static class DispatchDay
{
    public static Benchmark Entry { get; } = new("dispatch-day", "simulated service days: share met in two hours, mean response, driving, beside nearest-available, insertion, OR-Tools and hindsight", Run) { Simulates = true };

    private const int OrToolsMilliseconds = 100;
    private static readonly LookAhead Few = new(1, 150, 20);
    private const int FewIterations = 100;
    private const int HindsightIterations = 30_000;

    // Twice the usual weight on the risk of being late: what did best together with looking ahead (docs/decisions/0007).
    private static readonly DispatchPolicy LookingAhead = PlannerPolicy.ForTheDay with { Name = "rounds-looking-ahead/2", LookAhead = LookAhead.Usual, RiskWeight = 400 };

    private static readonly (string Name, Func<Day, IReadOnlyList<Day>, bool, IDayPolicy> Policy)[] Contenders =
    [
        ("product", (day, _, smoke) => new PlannerPolicy(day, smoke ? PlannerPolicy.ForTheDay with { Iterations = FewIterations } : PlannerPolicy.ForTheDay)),
        ("product-looking-ahead", (day, others, smoke) => new PlannerPolicy(day, smoke ? LookingAhead with { LookAhead = Few, Iterations = FewIterations } : LookingAhead, new(day, others))),
        ("nearest", (_, _, _) => new NearestPolicy()),
        ("insertion", (_, _, _) => new InsertionPolicy()),
        ("or-tools-100ms", (_, _, smoke) => new OrToolsPolicy(smoke ? 1 : OrToolsMilliseconds)),
        ("or-tools", (_, _, _) => new OrToolsPolicy(null)),
    ];

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var sound = true;
        foreach (var clinicians in plan.County is not null ? [] : plan.Smoke ? [16] : (int[])[16, 22])
        {
            var days = UcrDay.Of(clinicians);
            if (days.Count == 0)
            {
                Console.Error.WriteLine("The public set ucr-day is not beside the repository: left out.");
                continue;
            }

            foreach (var (name, policy) in Contenders.SkipLast(plan.Smoke ? 1 : 0))
            {
                var records = days.Take(plan.Smoke ? 1 : days.Count).Select(day => DaySimulation.Run(day, policy(day, [.. days.Where(other => other != day)], plan.Smoke))).ToList();
                sound &= DayFigures.Print($"dispatch-day/ucr-day-{clinicians}/{name}", records, plan.Seed);
            }

            Bound($"dispatch-day/ucr-day-{clinicians}/hindsight", days, drivesBefore: false, plan);
            Bound($"dispatch-day/ucr-day-{clinicians}/hindsight-driving-before", days, drivesBefore: true, plan);
        }

        return Task.FromResult(sound & OwnDays.Run(plan));
    }

    private static void Bound(string name, IReadOnlyList<Day> days, bool drivesBefore, Plan plan)
    {
        var found = days.Take(plan.Smoke ? 1 : days.Count).Select(day => Hindsight.Of(day, drivesBefore, plan.Smoke ? 300 : HindsightIterations)).ToList();
        new Figure($"{name}/met", "%", [.. found.Select(one => one.MetPercent)], null, plan.Seed).Print();
        new Figure($"{name}/mean-response", "min", [.. found.Select(one => one.MeanResponse)], null, plan.Seed).Print();
    }
}
