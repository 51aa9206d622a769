using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Specs.Rounds;

/// <summary>Random problems for the engine, with soft and hard times, breaks, pairs, kit and who may do what.</summary>
internal static class Problems
{
    public static RoundProblem Random(ulong seed, bool pairs = true)
    {
        var dice = new Dice(seed);
        var (singles, twos, rounds) = (4 + dice.Below(12), pairs ? dice.Below(4) : 0, 2 + dice.Below(4));
        var nodes = singles + twos + rounds;
        List<(double X, double Y)> places = [.. Enumerable.Range(0, nodes).Select(_ => (dice.Next() * 20, dice.Next() * 20))];
        List<RoundStop> stops = [.. Enumerable.Range(0, singles).Select(node => Single(node, dice))];
        for (var two = 0; two < twos; two++)
        {
            var (first, gap) = (stops.Count, dice.Below(2) * 15);
            var one = Single(singles + two, dice) with { Kit = 0, Together = true, Partner = first + 1, PartnerAfter = gap };
            stops.Add(one);
            stops.Add(one with { Partner = first, PartnerAfter = -gap - (gap > 0 ? 20 : 0), WaitCost = 0, MissCost = 0, LateCost = 0 });
        }

        for (var stop = 1; pairs && stop < singles; stop++)
        {
            stops[stop] = dice.Below(5) == 0 ? stops[stop] with { After = dice.Below(stop), AfterMinutes = 30 + dice.Below(60) } : stops[stop];
        }

        var (work, store) = (stops.Count, singles);
        stops.AddRange(Enumerable.Repeat(new RoundStop(store - 1, 5) { Store = 0, LeftOutCost = 0 }, rounds));
        return new([.. stops], [.. Enumerable.Range(0, rounds).Select(round => Frame(singles + twos + round, dice))], new(nodes, (from, to) => (from == to ? 0 : 2, Far(places[from], places[to]))))
        {
            May = [.. Enumerable.Range(0, work * rounds).Select(_ => dice.Next() < 0.8), .. Enumerable.Range(0, rounds * rounds).Select(i => i / rounds == i % rounds)],
            DriveCost = 0.5,
            OvertimeCost = 1,
            LargestLateCost = dice.Below(2) * 0.3,
            Spread = (dice.Below(2) * 5, 0.1),
            Kit = new()
            {
                Units = [1, 2],
                Stores = [-1, 0],
                Carries = [.. Enumerable.Range(0, rounds).Select(_ => (dice.Next() < 0.3 ? 1UL : 0) | (dice.Next() < 0.3 ? 2UL : 0))],
                Stock = [.. Enumerable.Range(0, rounds).Select(_ => Amounts.Of([dice.Below(3)]))],
                Refills = 0,
                StoreCount = 1,
                Trips = [.. Enumerable.Range(work, rounds)],
            },
        };
    }

    private static RoundStop Single(int node, Dice dice) => new(dice.Next() < 0.1 ? RoundStop.Anywhere : node, 20 + dice.Below(40))
    {
        Earliest = dice.Below(120),
        KnownAt = dice.Below(4) == 0 ? dice.Below(60) : double.NegativeInfinity,
        Due = 60 + dice.Below(240),
        Latest = dice.Below(3) == 0 ? 200 + dice.Below(200) : double.PositiveInfinity,
        WaitCost = 0.5,
        LateCost = 1,
        MissCost = 50,
        LeftOutCost = 400,
        Kit = dice.Below(5) switch { 0 => 1UL, 1 => 2UL, _ => 0 },
        Uses = Amounts.Of([dice.Below(3) / 2]),
    };

    private static RoundFrame Frame(int node, Dice dice) => new(node, dice.Below(60), 300 + dice.Below(200))
    {
        Overtime = dice.Below(2) * 30,
        EndNode = dice.Below(2) == 0 ? node : RoundStop.Anywhere,
        BackByEnd = dice.Below(2) == 0,
    };

    private static double Far((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
