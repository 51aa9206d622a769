using System.Diagnostics;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Dispatch.Policies;
using Ucr.Benchmarks.Figures;
using Ucr.Dispatch;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>How long one new referral takes, from 10 to 1,600 open visits: the first safe answer, a whole new plan, and the peer's first solution.</summary>
internal static class ReplanLatency
{
    private const int Room = 64;

    public static Benchmark Entry { get; } = new("replan-latency", "milliseconds for one new referral among 10 to 1,600 open visits, and how they grow", Run);

    private static Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        int[] sizes = plan.Smoke ? [10, 50, 200] : [10, 50, 200, 800, 1600];
        List<(double Size, double First, double Whole)> medians = [];
        foreach (var size in sizes)
        {
            var view = View(size, plan.Seed);
            var first = First(view, plan.Smoke ? 200 : 1000, plan.Seed);
            var whole = Whole(view, plan.Smoke ? 3 : size > 500 ? 5 : 30, plan.Seed);
            var peer = Peer(view, plan.Smoke || size > 500 ? 1 : 5);
            Print($"replan-latency/{size}/first-answer", first, peer, plan.Seed);
            Print($"replan-latency/{size}/whole-plan", whole, peer, plan.Seed);
            new Figure($"replan-latency/{size}/peer", "ms", peer, null, plan.Seed).Print();
            medians.Add((size, Figure.Median(first), Figure.Median(whole)));
        }

        new Figure("replan-latency/first-answer/growth", "exponent", [Slope([.. medians.Select(one => (one.Size, one.First))])], null, plan.Seed).Print();
        new Figure("replan-latency/whole-plan/growth", "exponent", [Slope([.. medians.Select(one => (one.Size, one.Whole))])], null, plan.Seed).Print();
        return Task.FromResult(true);
    }

    private static void Print(string name, List<double> ours, List<double> peer, int seed)
    {
        var ratio = Figure.Median(ours) / Figure.Median(peer);
        new Figure(name, "ms", ours, ratio, seed).Print();
        new Figure($"{name}/p99", "ms", [Figure.Percentile(ours, 0.99)], null, seed).Print();
    }

    // Five visits for each clinician, and as many to the square kilometre whatever the size.
    private static DayView View(int size, int seed)
    {
        var dice = new Dice((ulong)seed);
        var side = 2.4 * Math.Sqrt(size);
        Spot Anywhere() => new(dice.Next() * side, dice.Next() * side);
        List<DayVisit> visits = [.. Enumerable.Range(0, size + 1).Select(i => new DayVisit(i, Anywhere(), 0, 600 + dice.Below(14_400), 1800 + (900 * dice.Below(3)), dice.Below(5), dice.Below(4) > 0))];
        List<DayClinician> staff = [.. Enumerable.Range(0, Math.Max(4, size / 5)).Select(i => new DayClinician(i, Anywhere(), [0, 1 + dice.Below(4), 1 + dice.Below(4)], 0, 28_800))];
        var day = new Day($"open-{size}", 43_200, visits, staff, new(1.3, 30, 120));
        return new(0, day, [.. visits.Take(size).Select(visit => new WaitingVisit(visit, []))], [.. staff.Select(one => new Standing(one, one.Home, 0, true, true, false))]) { Known = visits };
    }

    private static List<double> First(DayView view, int events, int seed)
    {
        var (roads, dice, took) = (new DayRoads(view.Day.Roads), new Dice((ulong)seed + 1), new List<double>());
        LivePlan? live = null;
        for (var i = 0; i < events + Room; i++)
        {
            live = i % Room == 0 ? new(PlannerPolicy.SituationOf(view, PlannerPolicy.ForTheDay with { Iterations = 100 }), roads, Room) : live;
            var like = view.Day.Visits[dice.Below(view.Day.Visits.Count)];
            var visit = PlannerPolicy.Open(new(like with { Number = 100_000 + i, At = new(like.At.X + dice.Next(), like.At.Y + dice.Next()) }, []));
            var start = Stopwatch.GetTimestamp();
            live!.Add(visit, PlannerPolicy.At(0));
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took[Room..]; // the first ones only warm the code up
    }

    private static List<double> Whole(DayView view, int events, int seed)
    {
        var (roads, took) = (new DayRoads(view.Day.Roads), new List<double>());
        var situation = PlannerPolicy.SituationOf(view, PlannerPolicy.ForTheDay with { Iterations = 100 });
        var last = Planner.Plan(situation, roads).Slots.Where(slot => slot.First is not null)
            .Select(slot => new Told(slot.Visit, slot.Slot, slot.First!.Clinician, slot.First.VisitsBefore)).ToList();
        var dice = new Dice((ulong)seed + 2);
        for (var i = 0; i < events; i++)
        {
            var like = view.Day.Visits[dice.Below(view.Day.Visits.Count)];
            var one = PlannerPolicy.Open(new(like with { Number = 100_000 + i }, []));
            var start = Stopwatch.GetTimestamp();
            Planner.Plan(situation with { Visits = [.. situation.Visits, one], Last = last }, roads);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took;
    }

    private static List<double> Peer(DayView view, int events)
    {
        List<double> took = [];
        for (var i = 0; i < events; i++)
        {
            var start = Stopwatch.GetTimestamp();
            new OrToolsPolicy(0).Decide(view);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took;
    }

    // The slope of the line through the points on paper with two logarithmic scales.
    private static double Slope(IReadOnlyList<(double Size, double Value)> points)
    {
        var (x, y) = (points.Select(one => Math.Log(one.Size)).ToList(), points.Select(one => Math.Log(one.Value)).ToList());
        return x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Sum() / x.Sum(a => (a - x.Average()) * (a - x.Average()));
    }
}
