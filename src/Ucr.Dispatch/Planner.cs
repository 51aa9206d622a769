using Ucr.Dispatch.Canonical;
using Ucr.Dispatch.Planning;
using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch;

/// <summary>The planning engine: a pure function, called alike by the live service, a replay, the simulator and the benchmarks.</summary>
public static class Planner
{
    /// <summary>
    /// Plans every free crew slot. What somebody holds already stays theirs; what they are in the middle of is never
    /// interrupted. What contradicts itself is left out and named; with nobody on shift the plan says so.
    /// </summary>
    /// <param name="situation">Open work and who is there; the order of its lists does not matter.</param>
    /// <param name="travel">Travel times.</param>
    /// <param name="enough">
    /// Asked now and then while the search goes on: true ends it early. With it the plan depends on the machine's speed;
    /// without it the policy's iterations are the budget, and the same situation gives the same bytes everywhere.
    /// </param>
    public static Plan Plan(Situation situation, ITravelTime travel, Func<bool>? enough = null)
    {
        var sheet = new DaySheet(situation, travel);
        var set = Rounds(sheet, enough);
        var standby = new Futures(sheet, set).Ask().Count(set);
        return Read(sheet, set) with { Standby = standby };
    }

    internal static RoundSet Rounds(DaySheet sheet, Func<bool>? enough)
    {
        var set = Beginning.Of(sheet);
        new RoundSearch(set, new(Iterations(sheet)) { Enough = enough, Warmth = (10, 0.2) }).Run();
        return set;
    }

    internal static Plan Read(DaySheet sheet, RoundSet set)
    {
        var situation = sheet.Situation;
        List<PlannedSlot> slots = [.. new Reading(sheet, set).Slots()];
        return new(situation.Policy.Name, sheet.Travel.Name, CanonicalJson.Sha256(situation, sheet.Travel.Name), situation.Now, slots)
        {
            Contradictions = sheet.Contradictions,
            Assumed = [.. Assumed(sheet)],
            Diversions = [.. Diversions.Of(sheet, set, slots)],
            Changes = [.. Changes.Since(situation.Last, slots)],
            Cost = Math.Round(set.Cost, 1),
        };
    }

    // A few free slots have few orders: they need no long search, and one needs none.
    private static int Iterations(DaySheet sheet)
    {
        const int ForEachPair = 4;
        var free = sheet.Slots.Count(slot => slot.IsFree);
        return free <= 1 ? 0 : Math.Min(sheet.Policy.Iterations, ForEachPair * free * free);
    }

    private static IEnumerable<string> Assumed(DaySheet sheet)
    {
        if (sheet.Places.HasUnknown)
        {
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a place is not known: {sheet.Policy.UnknownDriveMinutes:0} minutes are taken for each drive to and from it");
        }

        if (sheet.Places.Missing > 0)
        {
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sheet.Places.Missing} drives are estimated: {sheet.Travel.WhyNotKnown}");
        }
    }
}
