namespace Ucr.Dispatch.Rounds;

/// <summary>A place in somebody's round, and what a stop would cost there.</summary>
/// <param name="Round">Whose.</param>
/// <param name="Place">How many stops are before it.</param>
/// <param name="Cost">Of everything that would change; infinite when it is not allowed.</param>
public readonly record struct Opening(int Round, int Place, double Cost)
{
    /// <summary>No place at all.</summary>
    public static readonly Opening None = new(-1, -1, double.PositiveInfinity);

    /// <summary>The stop that fetches kit first, and where it goes; -1 when nothing has to be fetched. The place counts with it.</summary>
    public (int Stop, int Place) Trip { get; init; } = (-1, -1);
}

/// <summary>Tries a stop in rounds without changing them.</summary>
public sealed class Trials
{
    private const double Same = 1e-9;
    private readonly RoundSet set;
    private readonly RoundProblem problem;
    private readonly TiedTrial tied;
    private readonly PairTrials pairs;
    private readonly TripTrials trips;

    /// <summary>Tries stops in these rounds.</summary>
    public Trials(RoundSet set)
    {
        (this.set, problem, tied) = (set, set.Problem, new(set));
        (pairs, trips) = (new(set, tied), new(set, this));
    }

    /// <summary>What a stop would cost at a place of a round.</summary>
    /// <param name="stop">The stop, which stands nowhere.</param>
    /// <param name="round">The round.</param>
    /// <param name="place">Before the stop that stands there now.</param>
    /// <param name="limit">From this cost on the answer may be infinite: nobody asks how much dearer.</param>
    public double Try(int stop, int round, int place, double limit)
    {
        ref readonly var one = ref problem.Stops[stop];
        if (!set.HasKit(stop, round, place))
        {
            return double.PositiveInfinity;
        }

        if (one.IsTied || problem.FollowersOf(stop).Length > 0)
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
        if (problem.TooLate(stop, start) || cost >= limit)
        {
            return double.PositiveInfinity;
        }

        var pushed = new Pushed(start + one.Minutes, one.Node < 0 ? before : one.Node, before, cost, start - one.Due) { Leeway = LeewayAt(order, place, drive, in one) };
        return place < order.Length && set.HasSlack && AtOnce(order[place], in pushed, limit) is { } known ? known : Onwards(new(stop, round, place), pushed, limit);
    }

    private Leeway LeewayAt(ReadOnlySpan<int> order, int place, double drive, in RoundStop one) =>
        problem.IdleCost > 0 ? (place == 0 ? Leeway.Whole : set.LeewayAfter(order[place - 1])).Then(drive, in one) : default;

    // Two numbers of the next stop often settle the rest of the round: how far it can be pushed at no cost, and at all.
    private double? AtOnce(int next, in Pushed at, double limit)
    {
        ref readonly var one = ref problem.Stops[next];
        if (one.Node < 0)
        {
            return null;
        }

        var leaves = Math.Max(at.Clock, one.KnownAt);
        var drive = problem.Drives.Minutes(at.Node, one.Node, leaves);
        var later = Math.Max(leaves + drive, one.Earliest) - set.StartOf(next);
        if (later > set.HardSlackOf(next) + RoundProblem.Tolerance)
        {
            return double.PositiveInfinity;
        }

        var cost = at.Cost + (problem.DriveCost * (drive - problem.Drives.Minutes(at.Old, one.Node, leaves)));
        var costly = later - Math.Max(Same, set.FreeSlackOf(next));
        if (costly > 0 && problem.LeastLateCost > 0 && cost + (problem.LeastLateCost * costly) >= limit)
        {
            return double.PositiveInfinity;
        }

        return costly > 0 || (later < -Same && !one.IsTied) || problem.IdleCost > 0 ? null : Total(cost, at.Late);
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
            if (set.MayTake(stop, round) && !set.IsRepeat(stop, round))
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

        return problem.Kit.StoreCount > 0 ? trips.CheapestIn(stop, round, best) : best;
    }

    /// <summary>The cheapest two places for two stops that are tied together, in different rounds.</summary>
    public (Opening One, Opening Other) CheapestTwo(int one, int other, Dice? dice = null, double blink = 0) => pairs.CheapestTwo(one, other, dice, blink);

    // Everything after the place is pushed back until somebody's waiting takes it up; what is known late may even come sooner.
    private double Onwards(Put put, Pushed at, double limit)
    {
        var order = set[put.Round];
        var (clock, node, old, cost, late) = at;
        var leeway = at.Leeway;
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
            leeway = problem.IdleCost > 0 ? leeway.Then(drive, in one) : leeway;
            if (cost >= limit || (Math.Abs(start - set.StartOf(next)) <= Same && node == old && problem.IdleCost == 0))
            {
                return Total(cost, late);
            }

            var isTied = one.IsTied || problem.FollowersOf(next).Length > 0;
            if (isTied || problem.TooLate(next, start))
            {
                return isTied ? tied.Try(put, null, limit) : double.PositiveInfinity;
            }

            cost += problem.CostOf(next, start) - set.CostOf(next);
            (late, clock) = (Math.Max(late, start - one.Due), start + one.Minutes);
        }

        cost += problem.IdleCost * (leeway.Idle - set.IdleOf(put.Round));
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

    private readonly record struct Pushed(double Clock, int Node, int Old, double Cost, double Late)
    {
        public Leeway Leeway { get; init; }
    }
}
