namespace Ucr.Dispatch.Rounds;

/// <summary>Tries a stop together with a trip to the store that has what its clinician lacks.</summary>
internal sealed class TripTrials(RoundSet set, Trials trials)
{
    /// <summary>The cheapest place in one round with a trip before it, if it beats another.</summary>
    public Opening CheapestIn(int stop, int round, Opening best)
    {
        var store = set.MissingStore(stop, round, set.Count(round));
        if (store < 0 || set.Trip(round, store) is not (var trip and >= 0) || set.RoundOf(trip) >= 0)
        {
            return best;
        }

        for (var at = 0; at <= set.Count(round); at++)
        {
            var cost = trials.Try(trip, round, at, best.Cost);
            if (cost < best.Cost)
            {
                set.Insert(trip, round, at);
                best = After(stop, round, at, cost, best);
                set.Take(trip);
                set.Reschedule(round);
            }
        }

        return best;
    }

    private Opening After(int stop, int round, int trip, double cost, Opening best)
    {
        for (var place = trip + 1; place <= set.Count(round); place++)
        {
            var total = cost + trials.Try(stop, round, place, best.Cost - cost);
            if (total < best.Cost)
            {
                best = new(round, place, total) { Trip = (set[round][trip], trip) };
            }
        }

        return best;
    }
}
