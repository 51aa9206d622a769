namespace Ucr.Dispatch.Rounds;

/// <summary>Puts stops that stand nowhere back where they cost least, in an order that changes from turn to turn.</summary>
internal sealed class Recreate(RoundSet set, Dice dice)
{
    private const double Blink = 0.01;
    private readonly RoundProblem problem = set.Problem;
    private readonly Trials trials = new(set);
    private readonly TripOffers trips = new(set);
    private double[] keys = [];

    /// <summary>Puts back what is worth more in a round than left out.</summary>
    /// <param name="out">Stops that stand nowhere.</param>
    /// <param name="touch">Is called with each round before it changes.</param>
    public void Put(List<int> @out, Action<int> touch)
    {
        Sort(@out);
        foreach (var stop in @out)
        {
            PutOne(stop, touch);
        }
    }

    private void PutOne(int stop, Action<int> touch)
    {
        var partner = problem.Stops[stop].Partner;
        if (set.RoundOf(stop) >= 0 || !StandsAfter(stop, touch) || (partner >= 0 && !StandsAfter(partner, touch)))
        {
            return;
        }

        if (partner >= 0 && problem.Stops[stop].Together)
        {
            Two(stop, partner, touch);
        }
        else if (partner < 0 || Ready(stop, partner))
        {
            Single(stop, touch);
        }
        else
        {
            Single(partner, touch);
            if (set.RoundOf(partner) >= 0)
            {
                Single(stop, touch);
            }
        }
    }

    // What comes after another stop needs that one to stand first.
    private bool StandsAfter(int stop, Action<int> touch)
    {
        var before = problem.Stops[stop].After;
        if (before < 0)
        {
            return true;
        }

        PutOne(before, touch);
        return set.RoundOf(before) >= 0;
    }

    // Of two in order, the one that pushes the other stands first.
    private bool Ready(int stop, int partner) => set.RoundOf(partner) >= 0 || double.IsFinite(problem.Stops[stop].PartnerAfter);

    private void Single(int stop, Action<int> touch)
    {
        var spot = trials.Cheapest(stop, dice, Blink);
        if (spot.Cost < problem.Stops[stop].LeftOutCost)
        {
            touch(spot.Round);
            set.Insert(stop, spot);
        }
    }

    private void Two(int stop, int partner, Action<int> touch)
    {
        trips.Offer(stop, touch);
        trips.Offer(partner, touch);
        var (one, other) = trials.CheapestTwo(stop, partner, dice, Blink);
        if (one.Cost < problem.Stops[stop].LeftOutCost + problem.Stops[partner].LeftOutCost)
        {
            touch(one.Round);
            touch(other.Round);
            set.Insert((stop, one.Round, one.Place), (partner, other.Round, other.Place));
        }

        trips.Withdraw();
    }

    private void Sort(List<int> stops)
    {
        if (keys.Length < stops.Count)
        {
            keys = new double[stops.Count * 2];
        }

        var by = dice.Below(8);
        var items = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stops);
        for (var i = 0; i < items.Length; i++)
        {
            ref readonly var one = ref problem.Stops[items[i]];
            keys[i] = by switch
            {
                0 or 1 or 2 => dice.Next(),
                3 or 4 => double.IsFinite(one.Due) ? one.Due : one.Latest,
                5 => -one.Minutes,
                6 => -one.LeftOutCost,
                _ => -one.MissCost - one.LateCost + (1e-6 * Math.Min(one.Due, 1e5)),
            };
        }

        keys.AsSpan(0, items.Length).Sort(items);
    }
}
