using System.Globalization;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Dispatch.Policies;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>
/// What the look-ahead of a live service is worth: days of our own with and without it, the usual demand learnt from other days
/// of the same county. The days' seeds are not those on which it was tuned.
/// </summary>
internal static class LookAheadDays
{
    /// <summary>Not among those of the other benchmarks.</summary>
    private const int OtherSeeds = 700;
    private const int PastSeeds = 90_000;
    private const int PastDays = 20;
    private const int Visits = 120;
    private const int Usual = 10;

    private static readonly DispatchPolicy Without = DispatchPolicy.Standard with { Name = "rounds-without-door-uncertain/1", DoorMinutes = 0, BetweenVisitsMinutes = 0, LookAhead = LookAhead.None };
    private static readonly LookAhead Few = new(2, 150, 50);

    public static Benchmark Entry { get; } = new("look-ahead", "simulated service days with and without looking ahead, at seeds that nothing was tuned on, beside nearest-available", Run) { Simulates = true };

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        var sound = true;
        foreach (var (county, clinicians) in CountyKind.Loads(plan, [CountyKind.Mixed, CountyKind.Rural]))
        {
            cancellation.ThrowIfCancellationRequested();
            sound &= Of(county, clinicians, plan);
        }

        return Task.FromResult(sound);
    }

    private static bool Of(CountyKind county, int clinicians, Plan plan)
    {
        var ahead = Without with { Name = "rounds-looking-ahead-uncertain/1", LookAhead = plan.Smoke ? Few : LookAhead.Usual };
        (string Name, Func<Day, IDayPolicy> Policy)[] contenders =
        [
            ("without", day => new PlannerPolicy(day, Without)),
            ("waiting", day => new PlannerPolicy(day, ahead, Past(day, county, clinicians)) { Drives = false }),
            ("driving-ahead", day => new PlannerPolicy(day, ahead, Past(day, county, clinicians))),
            ("nearest", _ => new NearestPolicy()),
        ];
        var kinds = Enum.GetValues<DayKind>();
        List<Day> days = [.. Enumerable.Range(0, plan.Days ?? (plan.Smoke ? 1 : Usual)).Select(i => InventedDays.Of(kinds[i % kinds.Length], county, clinicians, Visits, i / kinds.Length, OtherSeeds + plan.Seed + i))];
        var name = string.Create(CultureInfo.InvariantCulture, $"look-ahead/{county.Name}-{clinicians}");
        var sound = true;
        Dictionary<string, List<DayRecord>> records = new(StringComparer.Ordinal);
        foreach (var (policy, decide) in contenders)
        {
            records[policy] = [.. days.Select(day => DaySimulation.Run(day, decide(day)))];
            sound &= DayFigures.Print($"{name}/{policy}", records[policy], plan.Seed);
            Console.Error.WriteLine($"{name}: {days.Count} days by {policy}");
        }

        foreach (var (policy, other) in (ReadOnlySpan<(string, string)>)[("waiting", "without"), ("driving-ahead", "without"), ("without", "nearest"), ("waiting", "nearest")])
        {
            var pairs = records[policy].Zip(records[other]).ToList();
            DayFigures.Differ($"{name}/{policy}-to-{other}/met", "%", pairs.Select(pair => (pair.First.MetPercent, pair.Second.MetPercent)), plan.Seed);
            DayFigures.Differ($"{name}/{policy}-to-{other}/mean-response", "min", pairs.Select(pair => (pair.First.MeanResponseMinutes, pair.Second.MeanResponseMinutes)), plan.Seed);
            new Figure($"{name}/{policy}/worse-than-{other}", "days", [pairs.Count(pair => pair.First.MetPercent < pair.Second.MetPercent)], null, plan.Seed).Print();
        }

        return sound;
    }

    // Days of every kind, as a service has had them.
    private static LearntDemand Past(Day day, CountyKind like, int clinicians)
    {
        var kinds = Enum.GetValues<DayKind>();
        var county = int.Parse(day.County.Split('-')[^1], CultureInfo.InvariantCulture);
        return new(day, [.. Enumerable.Range(0, PastDays).Select(i => InventedDays.Of(kinds[i % kinds.Length], like, clinicians, Visits, county, PastSeeds + i))]);
    }
}
