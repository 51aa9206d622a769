namespace Ucr.Dispatch.Rounds;

/// <summary>Everybody's round: which stops, in which order, when each starts and what all of it costs.</summary>
public sealed partial class RoundSet
{
    private readonly int[][] order;
    private readonly int[] counts;
    private readonly int[] roundOf;
    private readonly int[] placeOf;
    private readonly double[] starts;
    private readonly double[] costs;
    private readonly double[] roundCosts;
    private readonly double[] largestLate;
    private readonly double[] ends;

    /// <summary>Empty rounds.</summary>
    public RoundSet(RoundProblem problem)
    {
        var (stops, rounds) = (problem.Stops.Length, problem.Frames.Length);
        Problem = problem;
        order = [.. Enumerable.Range(0, rounds).Select(_ => new int[8])];
        (counts, roundCosts, largestLate, ends) = (new int[rounds], new double[rounds], new double[rounds], new double[rounds]);
        (roundOf, placeOf, starts, costs) = (new int[stops], new int[stops], new double[stops], new double[stops]);
        (kitUse, usedBefore) = (new int[rounds * problem.Kit.Units.Length], new ulong[rounds]);
        (buffers, hardSlack, freeSlack) = (new double[stops], new double[stops], new double[stops]);
        (leeways, idle, alike) = (problem.IdleCost > 0 ? new Leeway[stops] : [], new double[rounds], AlikeOnes(problem));
        hasSlack = problem.Drives.Slowness.Length == 0;
        (inQueue, queue) = (new bool[rounds], new int[rounds + 1]);
        Array.Fill(roundOf, -1);
        Array.Fill(starts, double.NegativeInfinity);
        LeftOut = problem.Stops.Sum(stop => stop.LeftOutCost);
        for (var round = 0; round < rounds; round++)
        {
            Reschedule(round);
        }
    }

    /// <summary>What the rounds are made from.</summary>
    public RoundProblem Problem { get; }

    /// <summary>Cost of all that stands in no round.</summary>
    public double LeftOut { get; private set; }

    /// <summary>False when stops wait for one another in a ring, so that no time fits.</summary>
    public bool Possible { get; private set; } = true;

    /// <summary>Everything together: driving, waiting, lateness, overtime and what is left out. Lower is better.</summary>
    public double Cost
    {
        get
        {
            var (cost, late) = (LeftOut, 0.0);
            for (var round = 0; round < roundCosts.Length; round++)
            {
                cost += roundCosts[round];
                late = Math.Max(late, largestLate[round]);
            }

            return Possible ? cost + (Problem.LargestLateCost * late) : double.PositiveInfinity;
        }
    }

    /// <summary>The largest lateness of all, minutes.</summary>
    public double LargestLate
    {
        get
        {
            var late = 0.0;
            foreach (var one in largestLate)
            {
                late = Math.Max(late, one);
            }

            return late;
        }
    }

    /// <summary>A round's stops, in order.</summary>
    public ReadOnlySpan<int> this[int round] => order[round].AsSpan(0, counts[round]);

    /// <summary>Number of stops in a round.</summary>
    public int Count(int round) => counts[round];

    /// <summary>The round that a stop stands in; -1 for none.</summary>
    public int RoundOf(int stop) => roundOf[stop];

    /// <summary>How many stops are before it in its round.</summary>
    public int PlaceOf(int stop) => placeOf[stop];

    /// <summary>When a stop starts, minutes.</summary>
    public double StartOf(int stop) => starts[stop];

    /// <summary>When a round's last work ends, minutes.</summary>
    public double EndOf(int round) => ends[round];

    internal double CostOf(int stop) => costs[stop];

    internal double LargestLateOf(int round) => largestLate[round];

    /// <summary>Puts a stop into a round, before the stop that stands at a place.</summary>
    public void Insert(int stop, int round, int place)
    {
        Place(stop, round, place);
        if (!Problem.HasTies)
        {
            Walk(round);
            return;
        }

        Grow(stop, round, place);
        Settle();
    }

    /// <summary>Puts a stop where it was tried, with the trip that fetches its kit.</summary>
    public void Insert(int stop, Opening at)
    {
        if (at.Trip.Stop >= 0)
        {
            Insert(at.Trip.Stop, at.Round, at.Trip.Place);
        }

        Insert(stop, at.Round, at.Place);
    }

    /// <summary>Puts two that are tied together into their rounds.</summary>
    public void Insert((int Stop, int Round, int Place) one, (int Stop, int Round, int Place) other)
    {
        Place(one.Stop, one.Round, one.Place);
        Place(other.Stop, other.Round, other.Place);
        Grow(one.Stop, one.Round, one.Place);
        Grow(other.Stop, other.Round, other.Place);
        Settle();
    }

    /// <summary>A stop that was nothing has become something: it stands in no round yet.</summary>
    public void Announce(int stop) => LeftOut += Problem.Stops[stop].LeftOutCost;

    /// <summary>A stop becomes nothing again: out of its round, and owed to nobody.</summary>
    public void Withdraw(int stop)
    {
        if (roundOf[stop] is var round and >= 0)
        {
            Take(stop);
            Reschedule(round);
        }

        LeftOut -= Problem.Stops[stop].LeftOutCost;
    }

    /// <summary>Takes a stop out of its round; the round's times are stale until <see cref="Reschedule"/>.</summary>
    public void Take(int stop)
    {
        var round = roundOf[stop];
        var row = order[round];
        for (var place = placeOf[stop] + 1; place < counts[round]; place++)
        {
            row[place - 1] = row[place];
            placeOf[row[place]] = place - 1;
        }

        counts[round]--;
        Leave(stop, round);
    }

    private void Place(int stop, int round, int place)
    {
        if (counts[round] == order[round].Length)
        {
            Array.Resize(ref order[round], counts[round] * 2);
        }

        var row = order[round];
        for (var last = counts[round]; last > place; last--)
        {
            row[last] = row[last - 1];
            placeOf[row[last]] = last;
        }

        row[place] = stop;
        counts[round]++;
        (roundOf[stop], placeOf[stop]) = (round, place);
        LeftOut -= Problem.Stops[stop].LeftOutCost;
        UseKit(stop, round, 1);
    }

    private void Leave(int stop, int round)
    {
        (roundOf[stop], starts[stop]) = (-1, double.NegativeInfinity);
        LeftOut += Problem.Stops[stop].LeftOutCost;
        UseKit(stop, round, -1);
    }
}
