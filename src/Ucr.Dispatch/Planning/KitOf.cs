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
        Units = [.. keys.Select(key => sheet.Situation.Kit.Where(one => string.Equals(one.Key, key, StringComparison.Ordinal)).Sum(one => one.Units))],
        Stores = [.. keys.Select(_ => -1)],
    };
}
