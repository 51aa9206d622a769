namespace Ucr.Dispatch.Rounds;

/// <summary>Finds two places for two stops that are tied together: the likely places of each are tried with those of the other.</summary>
internal sealed class PairTrials(RoundSet set, TiedTrial tied)
{
    private const int Most = 14;
    private readonly RoundProblem problem = set.Problem;

    /// <summary>The cheapest two places, by trying the best places of each with the best places of the other.</summary>
    public (Opening One, Opening Other) CheapestTwo(int stop, int partner, Dice? dice, double blink)
    {
        var (mine, theirs) = (Likely(stop, dice, blink), Likely(partner, dice, blink));
        var (best, found) = (double.PositiveInfinity, (Opening.None, Opening.None));
        foreach (var (spot, early) in mine)
        {
            foreach (var (its, itsEarly) in theirs)
            {
                if (spot.Round == its.Round || !problem.Suffice(stop, spot.Round, partner, its.Round) || spot.Cost + its.Cost + LeastWait(stop, partner, early, itsEarly) >= best)
                {
                    continue;
                }

                var total = AtOnce(stop, spot, early, partner, its, itsEarly) ?? tied.Try(new(stop, spot.Round, spot.Place), new(partner, its.Round, its.Place), best);
                if (total < best)
                {
                    (best, found) = (total, (spot with { Cost = total }, its with { Cost = 0 }));
                }
            }
        }

        return found;
    }

    // What the start together costs at least; the places' own costs hold driving only.
    private double LeastWait(int stop, int partner, double early, double itsEarly)
    {
        var (start, its) = Starts(stop, partner, early, itsEarly);
        return problem.CostOf(stop, start) + problem.CostOf(partner, its);
    }

    private (double Start, double Its) Starts(int stop, int partner, double early, double itsEarly)
    {
        var start = Math.Max(early, itsEarly + problem.Stops[partner].PartnerAfter);
        var its = Math.Max(itsEarly, start + problem.Stops[stop].PartnerAfter);
        return (Math.Max(start, its + problem.Stops[partner].PartnerAfter), its);
    }

    // When neither pushes anybody further than is free, driving and the two starts are all that it costs.
    private double? AtOnce(int stop, Opening spot, double early, int partner, Opening its, double itsEarly)
    {
        if (!set.HasSlack || problem.IdleCost > 0 || problem.Stops[stop].After >= 0 || problem.Stops[partner].After >= 0)
        {
            return null;
        }

        var (start, itsStart) = Starts(stop, partner, early, itsEarly);
        if (problem.TooLate(stop, start) || problem.TooLate(partner, itsStart))
        {
            return double.PositiveInfinity;
        }

        if (!IsFree(stop, spot, start) || !IsFree(partner, its, itsStart))
        {
            return null;
        }

        var late = problem.LargestLateCost > 0 ? Math.Max(start - problem.Stops[stop].Due, itsStart - problem.Stops[partner].Due) - set.LargestLate : 0;
        return spot.Cost + its.Cost + problem.CostOf(stop, start) + problem.CostOf(partner, itsStart) + (problem.LargestLateCost * Math.Max(0, late));
    }

    private bool IsFree(int stop, Opening spot, double start)
    {
        var order = set[spot.Round];
        ref readonly var one = ref problem.Stops[stop];
        if (one.Node < 0 || problem.FollowersOf(stop).Length > 0)
        {
            return false;
        }

        if (spot.Place == order.Length)
        {
            ref readonly var frame = ref problem.Frames[spot.Round];
            return start + one.Minutes + (frame.BackByEnd ? problem.Drives.Minutes(one.Node, frame.EndNode, 0) : 0) <= (problem.OvertimeCost > 0 ? frame.End : frame.End + frame.Overtime);
        }

        ref readonly var next = ref problem.Stops[order[spot.Place]];
        var leaves = Math.Max(start + one.Minutes, next.KnownAt);
        return next.Node >= 0 && leaves + problem.Drives.Minutes(one.Node, next.Node, leaves) <= set.StartOf(order[spot.Place]) + set.FreeSlackOf(order[spot.Place]);
    }

    private List<(Opening At, double Start)> Likely(int stop, Dice? dice, double blink)
    {
        List<(Opening At, double Start)> all = [];
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            for (var place = 0; set.MayTake(stop, round) && place <= set.Count(round); place++)
            {
                if (set.HasKit(stop, round, place) && (dice is null || dice.Next() >= blink))
                {
                    all.Add((new(round, place, tied.Detour(new(stop, round, place))), Earliest(stop, round, place)));
                }
            }
        }

        all.RemoveAll(item => problem.TooLate(stop, item.Start));
        all.Sort((a, b) => (a.At.Cost + problem.CostOf(stop, a.Start)).CompareTo(b.At.Cost + problem.CostOf(stop, b.Start)));
        return all.Count > Most ? all[..Most] : all;
    }

    private double Earliest(int stop, int round, int place)
    {
        ref readonly var it = ref problem.Stops[stop];
        var leaves = Math.Max(tied.EndBefore(round, place), it.KnownAt);
        return Math.Max(it.Earliest, leaves + problem.Drives.Minutes(Leaving.NodeBefore(problem, set[round], place, in problem.Frames[round]), it.Node, leaves));
    }
}
