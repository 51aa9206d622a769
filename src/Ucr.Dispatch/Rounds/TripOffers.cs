namespace Ucr.Dispatch.Rounds;

/// <summary>For two who go together: everybody who lacks something gets a trip at the end of their round, and those that were not used are taken back.</summary>
internal sealed class TripOffers(RoundSet set)
{
    private readonly List<(int Trip, int Round, int Store)> offered = [];

    /// <summary>Offers trips for one of the two.</summary>
    public void Offer(int stop, Action<int> touch)
    {
        for (var round = 0; set.Problem.Kit.StoreCount > 0 && round < set.Problem.Frames.Length; round++)
        {
            if (set.MayTake(stop, round) && set.MissingStore(stop, round, set.Count(round)) is var store and >= 0
                && set.Trip(round, store) is var trip and >= 0 && set.RoundOf(trip) < 0)
            {
                touch(round);
                set.Insert(trip, round, set.Count(round));
                offered.Add((trip, round, store));
            }
        }
    }

    /// <summary>Takes back what was not used.</summary>
    public void Withdraw()
    {
        foreach (var (trip, round, store) in offered)
        {
            if (!set.NeedsTrip(round, store))
            {
                set.Take(trip);
                set.Reschedule(round);
            }
        }

        offered.Clear();
    }
}
