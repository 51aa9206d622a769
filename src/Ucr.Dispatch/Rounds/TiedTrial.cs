namespace Ucr.Dispatch.Rounds;

/// <summary>
/// Tries stops where a delay may travel from one round into another, because two start together or one waits for the other.
/// Delays only grow, and are followed until nobody is delayed any more.
/// </summary>
internal sealed class TiedTrial(RoundSet set)
{
    private const double Same = 1e-9;
    private const int StepsForEachStop = 8;
    private readonly RoundProblem problem = set.Problem;
    private readonly double[] starts = new double[set.Problem.Stops.Length];
    private readonly int[] stamps = new int[set.Problem.Stops.Length];
    private readonly double[] ends = new double[set.Problem.Frames.Length];
    private readonly int[] endStamps = new int[set.Problem.Frames.Length];
    private readonly List<int> ended = [];
    private readonly Stack<(int Round, int Place)> pending = new();
    private int trial;
    private Put one;
    private Put? other;
    private double cost;
    private double late;
    private double limit;
    private int steps;

    /// <summary>What one stop, or two that are tied together, would cost.</summary>
    public double Try(Put first, Put? second, double most)
    {
        trial++;
        (one, other, limit, steps, late) = (first, second, most, 0, 0);
        ended.Clear();
        pending.Clear();
        cost = Detour(first) + (second is { } two ? Detour(two) : 0);
        pending.Push((first.Round, first.Place));
        if (second is { } too)
        {
            pending.Push((too.Round, too.Place));
        }

        while (pending.TryPop(out var next))
        {
            if (cost >= limit || !Walk(next.Round, next.Place))
            {
                return double.PositiveInfinity;
            }
        }

        return Ended() ? cost + (problem.LargestLateCost > 0 ? problem.LargestLateCost * Math.Max(0, late - set.LargestLate) : 0) : double.PositiveInfinity;
    }

    /// <summary>When somebody is done with what stands before a place.</summary>
    public double EndBefore(int round, int place) =>
        place == 0 ? problem.Frames[round].Start : set.StartOf(set[round][place - 1]) + problem.Stops[set[round][place - 1]].Minutes;

    /// <summary>Cost of the driving that a stop at a place adds, and of the choice itself.</summary>
    public double Detour(Put put)
    {
        var node = problem.Stops[put.Stop].Node;
        if (node < 0)
        {
            return problem.ExtraOf(put.Stop, put.Round);
        }

        ref readonly var frame = ref problem.Frames[put.Round];
        var (before, after) = (Leaving.NodeBefore(problem, set[put.Round], put.Place, in frame), Leaving.NodeFrom(problem, set[put.Round], put.Place, in frame));
        var at = EndBefore(put.Round, put.Place);
        return problem.ExtraOf(put.Stop, put.Round)
            + (problem.DriveCost * (problem.Drives.Minutes(before, node, at) + problem.Drives.Minutes(node, after, at) - problem.Drives.Minutes(before, after, at)));
    }

    // From a place of a round on, with the tried stops in it; false when something is too late.
    private bool Walk(int round, int from)
    {
        var order = set[round];
        var put = one.Round == round ? one : other is { } second && second.Round == round ? second : new(-1, -1, int.MaxValue);
        var count = order.Length + (put.Stop >= 0 ? 1 : 0);
        var (clock, node) = At(round, order, put, from);
        for (var place = from; place < count; place++)
        {
            var stop = place == put.Place ? put.Stop : order[place > put.Place ? place - 1 : place];
            ref readonly var it = ref problem.Stops[stop];
            var start = Earliest(in it, clock, node);
            if (start <= Start(stop) + Same)
            {
                return true;
            }

            if (++steps > StepsForEachStop * (starts.Length + 1) || problem.TooLate(stop, start))
            {
                return false;
            }

            Set(stop, start, in it);
            if (cost >= limit)
            {
                return false;
            }

            (clock, node) = (start + it.Minutes, it.Node < 0 ? node : it.Node);
        }

        End(round, clock, node);
        return true;
    }

    private double Earliest(in RoundStop it, double clock, int node)
    {
        var leaves = Math.Max(clock, it.KnownAt);
        var start = Math.Max(leaves + problem.Drives.Minutes(node, it.Node, leaves), it.Earliest);
        start = it.Partner >= 0 && Stands(it.Partner) ? Math.Max(start, Start(it.Partner) + problem.Stops[it.Partner].PartnerAfter) : start;
        return it.After >= 0 && Stands(it.After) ? Math.Max(start, Start(it.After) + it.AfterMinutes) : start;
    }

    private void End(int round, double clock, int node)
    {
        if (endStamps[round] != trial)
        {
            endStamps[round] = trial;
            ended.Add(round);
        }

        ref readonly var frame = ref problem.Frames[round];
        ends[round] = clock + (frame.BackByEnd ? problem.Drives.Minutes(node, frame.EndNode, clock) : 0);
    }

    private (double Clock, int Node) At(int round, ReadOnlySpan<int> order, Put put, int from)
    {
        ref readonly var frame = ref problem.Frames[round];
        if (from == 0)
        {
            return (frame.Start, frame.StartNode);
        }

        var last = from - 1 == put.Place ? put.Stop : order[from - 1 > put.Place ? from - 2 : from - 1];
        var node = problem.Stops[last].Node;
        return (Start(last) + problem.Stops[last].Minutes, node >= 0 ? node : Leaving.NodeBefore(problem, order, from - 1 > put.Place ? from - 1 : Math.Min(from, order.Length), in frame));
    }

    private void Set(int stop, double start, in RoundStop it)
    {
        var before = stamps[stop] == trial ? problem.CostOf(stop, starts[stop]) : set.RoundOf(stop) >= 0 ? set.CostOf(stop) : 0;
        (stamps[stop], starts[stop]) = (trial, start);
        cost += problem.CostOf(stop, start) - before;
        late = Math.Max(late, start - it.Due);
        if (it.Partner >= 0)
        {
            Push(it.Partner, start + it.PartnerAfter);
        }

        foreach (var follower in problem.FollowersOf(stop))
        {
            Push(follower, start + problem.Stops[follower].AfterMinutes);
        }
    }

    private void Push(int stop, double least)
    {
        if (Stands(stop) && Start(stop) < least - Same && Start(stop) > double.NegativeInfinity)
        {
            pending.Push(Where(stop));
        }
    }

    private bool Stands(int stop) => set.RoundOf(stop) >= 0 || stop == one.Stop || (other is { } second && stop == second.Stop);

    private double Start(int stop) => stamps[stop] == trial ? starts[stop] : set.StartOf(stop);

    private (int Round, int Place) Where(int stop)
    {
        if (stop == one.Stop)
        {
            return (one.Round, one.Place);
        }

        if (other is { } second && stop == second.Stop)
        {
            return (second.Round, second.Place);
        }

        var (round, place) = (set.RoundOf(stop), set.PlaceOf(stop));
        var put = one.Round == round ? one.Place : other is { } too && too.Round == round ? too.Place : int.MaxValue;
        return (round, place >= put ? place + 1 : place);
    }

    private bool Ended()
    {
        foreach (var round in ended)
        {
            ref readonly var frame = ref problem.Frames[round];
            if (problem.TooLong(round, ends[round]))
            {
                return false;
            }

            cost += problem.OvertimeCost * (Math.Max(0, ends[round] - frame.End) - Math.Max(0, set.EndOf(round) - frame.End));
        }

        return cost < limit;
    }
}
