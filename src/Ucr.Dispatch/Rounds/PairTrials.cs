namespace Ucr.Dispatch.Rounds;

/// <summary>Finds two places for two stops that are tied together: the likely places of each are tried with those of the other.</summary>
internal sealed class PairTrials(RoundSet set, TiedTrial tied)
{
    private const int Most = 14;
    private readonly RoundProblem problem = set.Problem;
    private readonly Place[] mine = new Place[Most];
    private readonly Place[] theirs = new Place[Most];

    /// <summary>The cheapest two places, by trying the best places of each with the best places of the other.</summary>
    public (Opening One, Opening Other) CheapestTwo(int stop, int partner, Dice? dice, double blink)
    {
        var (many, more) = (Likely(stop, dice, blink, mine), Likely(partner, dice, blink, theirs));
        var (best, found) = (double.PositiveInfinity, (Opening.None, Opening.None));
        for (var i = 0; i < many && more > 0 && mine[i].Least + theirs[0].Least < best; i++)
        {
            var spot = mine[i].At;
            for (var j = 0; j < more && mine[i].Least + theirs[j].Least < best; j++)
            {
                var its = theirs[j].At;
                if (spot.Round == its.Round || !problem.Suffice(stop, spot.Round, partner, its.Round))
                {
                    continue;
                }

                var (known, least) = AtOnce(stop, in mine[i], partner, in theirs[j]);
                if (least < best && (known ? least : tied.Try(new(stop, spot.Round, spot.Place), new(partner, its.Round, its.Place), best)) is var total && total < best)
                {
                    (best, found) = (total, (spot with { Cost = total }, its with { Cost = 0 }));
                }
            }
        }

        return found;
    }

    // What the two places cost at least; known to be all when neither pushes anybody further than is free.
    private (bool Known, double Least) AtOnce(int stop, in Place mine, int partner, in Place theirs)
    {
        var (start, its) = Starts(stop, partner, mine.Start, theirs.Start);
        if (problem.TooLate(stop, start) || problem.TooLate(partner, its))
        {
            return (true, double.PositiveInfinity);
        }

        var least = mine.At.Cost + theirs.At.Cost + problem.CostOf(stop, start) + problem.CostOf(partner, its);
        if (!set.HasSlack || problem.IdleCost > 0 || problem.Stops[stop].After >= 0 || problem.Stops[partner].After >= 0)
        {
            return (false, least);
        }

        var pushed = Math.Max(Beyond(stop, mine.At, start), Beyond(partner, theirs.At, its));
        var late = problem.LargestLateCost > 0 ? Math.Max(start - problem.Stops[stop].Due, its - problem.Stops[partner].Due) - set.LargestLate : 0;
        return (pushed <= 0, least + (problem.LargestLateCost * Math.Max(0, late)) + (pushed > 0 && double.IsFinite(pushed) ? problem.LeastLateCost * pushed : 0));
    }

    private (double Start, double Its) Starts(int stop, int partner, double early, double itsEarly)
    {
        var start = Math.Max(early, itsEarly + problem.Stops[partner].PartnerAfter);
        var its = Math.Max(itsEarly, start + problem.Stops[stop].PartnerAfter);
        return (Math.Max(start, its + problem.Stops[partner].PartnerAfter), its);
    }

    // By how many minutes more than is free a start pushes what comes after it in its round; infinite when that is not known.
    private double Beyond(int stop, Opening at, double start)
    {
        var order = set[at.Round];
        ref readonly var one = ref problem.Stops[stop];
        if (one.Node < 0 || problem.FollowersOf(stop).Length > 0)
        {
            return double.PositiveInfinity;
        }

        if (at.Place == order.Length)
        {
            ref readonly var frame = ref problem.Frames[at.Round];
            var ends = start + one.Minutes + (frame.BackByEnd ? problem.Drives.Minutes(one.Node, frame.EndNode, 0) : 0);
            return ends <= (problem.OvertimeCost > 0 ? frame.End : frame.End + frame.Overtime) ? 0 : double.PositiveInfinity;
        }

        ref readonly var next = ref problem.Stops[order[at.Place]];
        var leaves = Math.Max(start + one.Minutes, next.KnownAt);
        return next.Node < 0 ? double.PositiveInfinity
            : leaves + problem.Drives.Minutes(one.Node, next.Node, leaves) - set.StartOf(order[at.Place]) - set.FreeSlackOf(order[at.Place]);
    }

    // The few likeliest places, the cheapest first.
    private int Likely(int stop, Dice? dice, double blink, Place[] places)
    {
        var count = 0;
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            for (var place = 0; set.MayTake(stop, round) && place <= set.Count(round); place++)
            {
                if (set.HasKit(stop, round, place) && (dice is null || dice.Next() >= blink) && Earliest(stop, round, place) is var start && !problem.TooLate(stop, start))
                {
                    var cost = tied.Detour(new(stop, round, place));
                    count = Keep(new(new(round, place, cost), start, cost + problem.CostOf(stop, start)), places, count);
                }
            }
        }

        return count;
    }

    private static int Keep(Place place, Place[] places, int count)
    {
        if (count == Most && places[count - 1].Least <= place.Least)
        {
            return count;
        }

        var at = count == Most ? count - 1 : count;
        for (; at > 0 && places[at - 1].Least > place.Least; at--)
        {
            places[at] = places[at - 1];
        }

        places[at] = place;
        return Math.Min(Most, count + 1);
    }

    private double Earliest(int stop, int round, int place)
    {
        ref readonly var it = ref problem.Stops[stop];
        var leaves = Math.Max(tied.EndBefore(round, place), it.KnownAt);
        return Math.Max(it.Earliest, leaves + problem.Drives.Minutes(Leaving.NodeBefore(problem, set[round], place, in problem.Frames[round]), it.Node, leaves));
    }

    private readonly record struct Place(Opening At, double Start, double Least);
}
