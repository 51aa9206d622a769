using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>The rounds before the search: what is held stays with its holder, then the last plan as far as it still fits.</summary>
internal static class Beginning
{
    public static RoundSet Of(DaySheet sheet)
    {
        var set = new RoundSet(sheet.Problem);
        Hold(sheet, set);
        Again(sheet, set);
        return set;
    }

    // Held visits stay even when they end after the shift: the plan may then not make it worse.
    private static void Hold(DaySheet sheet, RoundSet set)
    {
        for (var stop = 0; stop < sheet.Slots.Count; stop++)
        {
            var (slot, mate) = (sheet.Slots[stop], sheet.Problem.Stops[stop].Partner);
            if (slot.Holder < 0 || slot.IsBreak || set.RoundOf(stop) >= 0 || (mate >= 0 && sheet.Slots[mate].Holder < 0))
            {
                continue;
            }

            Fetch(set, stop, slot.Holder);
            if (mate >= 0)
            {
                set.Insert((stop, slot.Holder, set.Count(slot.Holder)), (mate, sheet.Slots[mate].Holder, set.Count(sheet.Slots[mate].Holder)));
            }
            else
            {
                set.Insert(stop, slot.Holder, set.Count(slot.Holder));
            }
        }

        for (var round = 0; round < sheet.Clinicians.Count; round++)
        {
            ref var frame = ref sheet.Problem.Frames[round];
            frame = set.Count(round) > 0 && set.EndOf(round) > frame.End ? frame with { End = set.EndOf(round) } : frame;
            set.Reschedule(round);
        }
    }

    // What a held visit needs is fetched before it.
    private static void Fetch(RoundSet set, int stop, int round)
    {
        while (set.Problem.Kit.StoreCount > 0 && set.MissingStore(stop, round, set.Count(round)) is var store and >= 0 && set.Trip(round, store) is var trip && set.RoundOf(trip) < 0)
        {
            set.Insert(trip, round, set.Count(round));
        }
    }

    private static void Again(DaySheet sheet, RoundSet set)
    {
        if (sheet.Situation.Last.Count == 0)
        {
            return;
        }

        var stops = Enumerable.Range(0, sheet.Slots.Count).Where(stop => sheet.Slots[stop].IsFree && !sheet.Problem.Stops[stop].IsTied)
            .ToDictionary(stop => (sheet.Visits[sheet.Slots[stop].Visit].Id, sheet.Slots[stop].Number));
        var trials = new Trials(set);
        foreach (var told in sheet.Situation.Last.OrderBy(one => one.VisitsBefore).ThenBy(one => one.Visit.Value))
        {
            if (stops.TryGetValue((told.Visit, told.Slot), out var stop) && sheet.IndexOf(told.Clinician) is var round and >= 0 && set.RoundOf(stop) < 0 && set.MayTake(stop, round)
                && double.IsFinite(trials.Try(stop, round, set.Count(round), double.PositiveInfinity)))
            {
                set.Insert(stop, round, set.Count(round));
            }
        }
    }
}
