using System.Globalization;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Dispatch.Policies;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>
/// Days of our own: three kinds of county, two loads, thirty days each, three of every kind of day. The policies are compared
/// day by day on the same seeds; all of them count iterations or go to a fixed end, so that a busy machine changes nothing.
/// </summary>
internal static class OwnDays
{
    private const int Number = 30;
    private const int Visits = 120;
    private const int HindsightIterations = 3000;

    // On these days visits may last longer than expected, and the plan knows that.
    private static readonly DispatchPolicy Uncertain = DispatchPolicy.Standard with { Name = "rounds-without-door-uncertain/1", DoorMinutes = 0, BetweenVisitsMinutes = 0, Iterations = 150 };

    private static readonly (string Name, Func<Day, IDayPolicy> Policy)[] Contenders =
    [
        ("product", day => new PlannerPolicy(day, Uncertain)),
        ("nearest", _ => new NearestPolicy()),
        ("insertion", _ => new InsertionPolicy()),
        ("or-tools", _ => new OrToolsPolicy(null)),
    ];

    /// <summary>Runs them all.</summary>
    /// <returns>False when a rule was broken, or the product met less than nearest on some day.</returns>
    public static bool Run(Plan plan)
    {
        var sound = true;
        foreach (var (county, clinicians) in CountyKind.Loads(plan, CountyKind.All))
        {
            sound &= Of(county, clinicians, plan);
        }

        return sound;
    }

    private static bool Of(CountyKind county, int clinicians, Plan plan)
    {
        var kinds = Enum.GetValues<DayKind>();
        List<Day> days = [.. Enumerable.Range(0, plan.Days ?? (plan.Smoke ? 1 : Number)).Select(i => InventedDays.Of(kinds[i % kinds.Length], county, clinicians, Visits, i / kinds.Length, plan.Seed + i))];
        var (name, sound) = (string.Create(CultureInfo.InvariantCulture, $"dispatch-day/{county.Name}-{clinicians}"), true);
        Dictionary<string, List<DayRecord>> records = new(StringComparer.Ordinal);
        foreach (var (policy, decide) in Contenders)
        {
            records[policy] = [.. Fit(policy, days).Select(day => DaySimulation.Run(day, decide(day)))];
            sound &= DayFigures.Print($"{name}/{policy}", records[policy], plan.Seed);
            Console.Error.WriteLine($"{name}: {days.Count} days by {policy}");
        }

        foreach (var (policy, _) in Contenders.Skip(1))
        {
            var pairs = records[policy].Select(theirs => (Ours: records["product"].First(ours => ours.Day == theirs.Day), Theirs: theirs)).ToList();
            DayFigures.Differ($"{name}/product-to-{policy}/met", "%", pairs.Select(pair => (pair.Ours.MetPercent, pair.Theirs.MetPercent)), plan.Seed);
            DayFigures.Differ($"{name}/product-to-{policy}/mean-response", "min", pairs.Select(pair => (pair.Ours.MeanResponseMinutes, pair.Theirs.MeanResponseMinutes)), plan.Seed);
            DayFigures.Differ($"{name}/product-to-{policy}/changes", "changes", pairs.Select(pair => ((double)pair.Ours.Changes, (double)pair.Theirs.Changes)), plan.Seed);
        }

        Bounds(name, days, plan);
        return sound & NeverWorse(name, records, plan.Seed);
    }

    // The peer's simple model has no joint visits.
    private static IEnumerable<Day> Fit(string policy, List<Day> days) =>
        days.Where(day => !string.Equals(policy, "or-tools", StringComparison.Ordinal) || day.Visits.All(visit => visit.People == 1));

    private static bool NeverWorse(string name, Dictionary<string, List<DayRecord>> records, int seed)
    {
        var worse = records["product"].Zip(records["nearest"]).Where(pair => pair.First.MetPercent < pair.Second.MetPercent).Select(pair => pair.First.Day.Name).ToList();
        new Figure($"{name}/product/worse-than-nearest", "days", [worse.Count], null, seed).Print();
        worse.ForEach(day => Console.Error.WriteLine($"worse than nearest: {day}"));
        return worse.Count == 0;
    }

    // Good solutions by the engine of days without joint visits, breaks, sickness and calls off, which it is not told of: not proven bounds.
    private static void Bounds(string name, List<Day> days, Plan plan)
    {
        List<Day> plain = [.. days.Where(day => day.Visits.All(visit => visit is { People: 1, CancelledAt: null }) && day.Clinicians.All(one => one is { SickAt: null, Break: null }))];
        foreach (var (bound, before) in ((string, bool)[])[("hindsight", false), ("hindsight-driving-before", true)])
        {
            var found = plain.ConvertAll(day => Hindsight.Of(day with { Visits = [.. day.Visits.Select(visit => visit with { Expected = visit.Actual })] }, before, plan.Smoke ? 300 : HindsightIterations));
            if (found.Count > 0)
            {
                new Figure($"{name}/{bound}/met", "%", [.. found.Select(one => one.MetPercent)], null, plan.Seed).Print();
                new Figure($"{name}/{bound}/met/mean", "%", [found.Average(one => one.MetPercent)], null, plan.Seed).Print();
                new Figure($"{name}/{bound}/mean-response", "min", [.. found.Select(one => one.MeanResponse)], null, plan.Seed).Print();
            }
        }
    }
}
