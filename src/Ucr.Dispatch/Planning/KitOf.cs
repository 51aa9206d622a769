using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>Kit as numbers: each kind is a bit.</summary>
internal static class KitOf
{
    private const int MostKinds = 64;

    /// <summary>Every kind that a sheet names, in order; beyond sixty-four nobody looks after more.</summary>
    public static List<string> Keys(DaySheet sheet) =>
        [.. sheet.Situation.Kit.Select(one => one.Key).Concat(sheet.Visits.SelectMany(visit => visit.Kit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostKinds)];

    /// <summary>The bits of some kinds.</summary>
    public static ulong Mask(IReadOnlyList<string> kinds, List<string> keys)
    {
        var mask = 0UL;
        foreach (var kind in kinds)
        {
            mask |= keys.IndexOf(kind) is var bit and >= 0 ? 1UL << bit : 0;
        }

        return mask;
    }

    /// <summary>Who carries what, and what lies in the store.</summary>
    public static RoundKit Sheet(DaySheet sheet, List<string> keys) => keys.Count == 0 ? RoundKit.None : new()
    {
        Carries = [.. sheet.Clinicians.Select(one => Mask(one.Kit, keys))],
        Units = [.. keys.Select(key => In(sheet, key).Sum(one => one.Units))],
        Stores = [.. keys.Select(key => StoreOf(sheet, key))],
        StoreCount = sheet.Stores.Count,
        Trips = [.. Enumerable.Range(0, sheet.Slots.Count).Where(stop => sheet.Slots[stop].Store >= 0)],
    };

    /// <summary>Where kit that some visit needs is fetched, in order of the kit's names.</summary>
    public static IReadOnlyList<Place> Places(DaySheet sheet)
    {
        var needed = sheet.Visits.SelectMany(visit => visit.Kit).ToHashSet(StringComparer.Ordinal);
        return [.. needed.Order(StringComparer.Ordinal).Select(key => StorePlace(sheet, key)).OfType<Place>().Distinct()];
    }

    /// <summary>A clinician's trip to a store, as a stop: it stands in their round only when somebody needs something from there.</summary>
    public static RoundStop Trip(DaySheet sheet, Slot slot) =>
        new(sheet.Places.Of(sheet.Stores[slot.Store]), sheet.Policy.FetchMinutes) { Store = slot.Store, LeftOutCost = 0 };

    private static IEnumerable<ScarceKit> In(DaySheet sheet, string key) =>
        sheet.Situation.Kit.Where(one => string.Equals(one.Key, key, StringComparison.Ordinal) && !Contradiction.Of(one).Any());

    // Kit that lies in several stores is fetched from one of them: the same for everybody.
    private static Place? StorePlace(DaySheet sheet, string key) => In(sheet, key).Select(one => one.Place).OfType<Place>().OrderBy(place => place.Easting).ThenBy(place => place.Northing).Cast<Place?>().FirstOrDefault();

    private static int StoreOf(DaySheet sheet, string key)
    {
        for (var store = 0; store < sheet.Stores.Count; store++)
        {
            if (sheet.Stores[store] == StorePlace(sheet, key))
            {
                return store;
            }
        }

        return -1;
    }
}
