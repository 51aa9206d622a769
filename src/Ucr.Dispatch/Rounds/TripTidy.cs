namespace Ucr.Dispatch.Rounds;

/// <summary>After a ruin: a trip that nobody needs any more is left out, and now and then one moves to where it costs least.</summary>
internal sealed class TripTidy(RoundSet set, Dice dice)
{
    private const double Again = 0.3;
    private readonly Trials trials = new(set);

    /// <summary>Looks at the trips of some rounds, which have been noted as changing.</summary>
    public void Trips(List<int> rounds)
    {
        for (var store = 0; store < set.Problem.Kit.StoreCount; store++)
        {
            foreach (var round in rounds)
            {
                if (set.Trip(round, store) is var trip and >= 0 && set.RoundOf(trip) == round)
                {
                    Look(trip, round, store);
                }
            }
        }
    }

    private void Look(int trip, int round, int store)
    {
        if (!set.NeedsTrip(round, store))
        {
            set.Take(trip);
            set.Reschedule(round);
        }
        else if (dice.Next() < Again)
        {
            Move(trip, round, store);
        }
    }

    private void Move(int trip, int round, int store)
    {
        var was = set.PlaceOf(trip);
        set.Take(trip);
        set.Reschedule(round);
        var (best, place) = (double.PositiveInfinity, was);
        for (var at = 0; at <= set.Count(round); at++)
        {
            if (at > 0 && set.FirstNeed(round, store) < at)
            {
                break;
            }

            var cost = trials.Try(trip, round, at, best);
            (best, place) = cost < best ? (cost, at) : (best, place);
        }

        set.Insert(trip, round, place);
    }
}
