namespace Ucr.Dispatch.Rounds;

/// <summary>A place in somebody's round, and what a stop would cost there.</summary>
/// <param name="Round">Whose.</param>
/// <param name="Place">How many stops are before it.</param>
/// <param name="Cost">Of everything that would change; infinite when it is not allowed.</param>
public readonly record struct Opening(int Round, int Place, double Cost)
{
    /// <summary>No place at all.</summary>
    public static readonly Opening None = new(-1, -1, double.PositiveInfinity);
}

/// <summary>Tries a stop in rounds without changing them.</summary>
public sealed class Trials
{
    private const double Same = 1e-9;
    private readonly RoundSet set;
    private readonly RoundProblem problem;
    private readonly TiedTrial tied;
    private readonly PairTrials pairs;

    /// <summary>Tries stops in these rounds.</summary>
    public Trials(RoundSet set)
    {
        (this.set, problem, tied) = (set, set.Problem, new(set));
        pairs = new(set, tied);
    }

    /// <summary>What a stop would cost at a place of a round.</summary>
    /// <param name="stop">The stop, which stands nowhere.</param>
    /// <param name="round">The round.</param>
    /// <param name="place">Before the stop that stands there now.</param>
    /// <param name="limit">From this cost on the answer may be infinite: nobody asks how much dearer.</param>
    public double Try(int stop, int round, int place, double limit)
    {
        ref readonly var one = ref problem.Stops[stop];
        if (one.Partner >= 0)
        {
            return tied.Try(new(stop, round, place), null, limit);
        }

        var order = set[round];
        ref readonly var frame = ref problem.Frames[round];
        var before = Leaving.NodeBefore(problem, order, place, in frame);
        var leaves = Math.Max(place == 0 ? frame.Start : set.StartOf(order[place - 1]) + problem.Stops[order[place - 1]].Minutes, one.KnownAt);
        var drive = problem.Drives.Minutes(before, one.Node, leaves);
        var start = Math.Max(leaves + drive, one.Earliest);
        var cost = problem.CostOf(stop, start) + problem.ExtraOf(stop, round) + (problem.DriveCost * drive);
        return problem.TooLate(stop, start) || cost >= limit
            ? double.PositiveInfinity
            : Onwards(new(stop, round, place), new(start + one.Minutes, one.Node < 0 ? before : one.Node, before, cost, start - one.Due), limit);
    }

    /// <summary>The cheapest place of all.</summary>
    /// <param name="stop">The stop, which stands nowhere.</param>
    /// <param name="dice">Leaves out a place now and then, so that two searches differ; null for an exact answer.</param>
    /// <param name="blink">Chance that a place is left out.</param>
    public Opening Cheapest(int stop, Dice? dice = null, double blink = 0)
    {
        var best = Opening.None;
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            if (set.MayTake(stop, round))
            {
                best = CheapestIn(stop, round, best, dice, blink);
            }
        }

        return best;
    }

    /// <summary>The cheapest place in one round, if it beats another.</summary>
    public Opening CheapestIn(int stop, int round, Opening best, Dice? dice = null, double blink = 0)
    {
        for (var place = 0; place <= set.Count(round); place++)
        {
            if (dice is null || dice.Next() >= blink)
            {
                var cost = Try(stop, round, place, best.Cost);
                best = cost < best.Cost ? new(round, place, cost) : best;
            }
        }

        return best;
    }

    /// <summary>The cheapest two places for two stops that are tied together, in different rounds.</summary>
    public (Opening One, Opening Other) CheapestTwo(int one, int other, Dice? dice = null, double blink = 0) => pairs.CheapestTwo(one, other, dice, blink);

    // Everything after the place is pushed back until somebody's waiting takes it up; what is known late may even come sooner.
    private double Onwards(Put put, Pushed at, double limit)
    {
        var order = set[put.Round];
        var (clock, node, old, cost, late) = at;
        for (var place = put.Place; place < order.Length; place++)
        {
            var next = order[place];
            ref readonly var one = ref problem.Stops[next];
            var leaves = Math.Max(clock, one.KnownAt);
            var drive = problem.Drives.Minutes(node, one.Node, leaves);
            if (node != old && one.Node >= 0)
            {
                cost += problem.DriveCost * (drive - problem.Drives.Minutes(old, one.Node, leaves));
            }

            (node, old) = one.Node < 0 ? (node, old) : (one.Node, one.Node);
            var start = Math.Max(leaves + drive, one.Earliest);
            if (cost >= limit || (Math.Abs(start - set.StartOf(next)) <= Same && node == old))
            {
                return Total(cost, late);
            }

            if (one.Partner >= 0 || problem.TooLate(next, start))
            {
                return one.Partner >= 0 ? tied.Try(put, null, limit) : double.PositiveInfinity;
            }

            cost += problem.CostOf(next, start) - set.CostOf(next);
            (late, clock) = (Math.Max(late, start - one.Due), start + one.Minutes);
        }

        return Home(put.Round, clock, node, old) is var home && double.IsFinite(home) ? Total(cost + home, late) : home;
    }

    private double Home(int round, double clock, int node, int old)
    {
        ref readonly var frame = ref problem.Frames[round];
        var drive = problem.Drives.Minutes(node, frame.EndNode, clock);
        var ends = clock + (frame.BackByEnd ? drive : 0);
        return problem.TooLong(round, ends)
            ? double.PositiveInfinity
            : (problem.DriveCost * (drive - problem.Drives.Minutes(old, frame.EndNode, clock)))
                + (problem.OvertimeCost * (Math.Max(0, ends - frame.End) - Math.Max(0, set.EndOf(round) - frame.End)));
    }

    private double Total(double cost, double late) =>
        problem.LargestLateCost > 0 ? cost + (problem.LargestLateCost * Math.Max(0, late - set.LargestLate)) : cost;

    private readonly record struct Pushed(double Clock, int Node, int Old, double Cost, double Late);
}

/// <summary>A stop that is tried at a place.</summary>
internal readonly record struct Put(int Stop, int Round, int Place);

/// <summary>Where somebody sets off.</summary>
internal static class Leaving
{
    /// <summary>The last real place before a place in a round: a break is taken wherever one is.</summary>
    public static int NodeBefore(RoundProblem problem, ReadOnlySpan<int> order, int place, in RoundFrame frame)
    {
        for (var before = place - 1; before >= 0; before--)
        {
            if (problem.Stops[order[before]].Node is var node and >= 0)
            {
                return node;
            }
        }

        return frame.StartNode;
    }

    /// <summary>The first real place from a place in a round on; the round's end after the last.</summary>
    public static int NodeFrom(RoundProblem problem, ReadOnlySpan<int> order, int place, in RoundFrame frame)
    {
        for (var next = place; next < order.Length; next++)
        {
            if (problem.Stops[order[next]].Node is var node and >= 0)
            {
                return node;
            }
        }

        return frame.EndNode;
    }
}
