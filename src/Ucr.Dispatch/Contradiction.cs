using Ucr.Dispatch.Planning;

namespace Ucr.Dispatch;

/// <summary>Something in a situation that cannot be. What it stands on is left out of the plan; everything else is planned.</summary>
/// <param name="Field">Which field of which visit or clinician: <c>clinicians[amira.khan].shiftEndsAt</c>.</param>
/// <param name="Why">In words without patient data.</param>
public sealed record Contradiction(string Field, string Why)
{
    /// <summary>Everything that contradicts itself in a situation, in the order of ids.</summary>
    public static IReadOnlyList<Contradiction> In(Situation situation) =>
    [
        .. situation.Visits.OrderBy(visit => visit.Id.Value).SelectMany(visit => Of(visit)),
        .. situation.Visits.GroupBy(visit => visit.Id).Where(same => same.Count() > 1).Select(same => new Contradiction($"visits[{same.Key}]", "stands in the situation twice")),
        .. VisitOrders.Contradictions(situation).Select(one => one.What),
        .. situation.Kit.OrderBy(kit => kit.Key, StringComparer.Ordinal).SelectMany(Of),
        .. situation.Clinicians.OrderBy(one => one.Id.Value, StringComparer.Ordinal).SelectMany(one => Of(one, situation.Now)),
        .. situation.Clinicians.GroupBy(one => one.Id).Where(same => same.Count() > 1).Select(same => new Contradiction($"clinicians[{same.Key}]", "stands in the situation twice")),
    ];

    internal static IEnumerable<Contradiction> Of(OpenVisit visit)
    {
        (string Field, string Why, bool Is)[] rules =
        [
            ("expectedMinutes", "is not more than nothing", visit.ExpectedMinutes <= 0),
            ("people", "is not one or two", visit.People is < 1 or > 2),
            ("dueAt", "is before the visit was received", visit.DueAt < visit.ReceivedAt),
            ("latestAt", "is before the earliest moment", visit.LatestAt < visit.EarliestAt),
            ("after", "is the visit itself", visit.After?.Visit == visit.Id),
            ("after", "has a gap of less than nothing", visit.After?.GapMinutes < 0),
            ("place", "lies outside the national grid", visit.Place is { } place && !OnGrid(place)),
            ("holders", "name a crew slot that the visit does not have", visit.Holders.Any(holder => holder.Slot < 1 || holder.Slot > visit.People)),
        ];
        return rules.Where(rule => rule.Is).Select(rule => new Contradiction($"visits[{visit.Id}].{rule.Field}", rule.Why));
    }

    internal static IEnumerable<Contradiction> Of(ScarceKit kit)
    {
        (string Field, string Why, bool Is)[] rules =
        [
            ("units", "are less than nothing", kit.Units < 0),
            ("place", "lies outside the national grid", kit.Place is { } place && !OnGrid(place)),
        ];
        return rules.Where(rule => rule.Is).Select(rule => new Contradiction($"kit[{kit.Key}].{rule.Field}", rule.Why));
    }

    internal static IEnumerable<Contradiction> Of(AvailableClinician one, Instant now)
    {
        (string Field, string Why, bool Is)[] rules =
        [
            ("shiftEndsAt", "is not after the start of the shift", one.ShiftEndsAt <= one.ShiftStartsAt),
            ("base", "lies outside the national grid", !OnGrid(one.Base)),
            ("at", "lies outside the national grid", one.At is { } place && !OnGrid(place)),
            ("seenAt", "is in the future", one.SeenAt > now),
            ("breaks", "end before they begin, or last no time", one.Breaks.Any(rest => rest.To < rest.From || rest.Minutes <= 0)),
            ("overtimeMinutes", "is less than nothing", one.OvertimeMinutes < 0),
        ];
        return rules.Where(rule => rule.Is).Select(rule => new Contradiction($"clinicians[{one.Id}].{rule.Field}", rule.Why));
    }

    private static bool OnGrid(Place place) => place is { Easting: >= 0 and <= 700_000, Northing: >= 0 and <= 1_300_000 };
}
