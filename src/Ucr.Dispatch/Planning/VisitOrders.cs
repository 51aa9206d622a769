namespace Ucr.Dispatch.Planning;

/// <summary>Visits that come one after another.</summary>
internal static class VisitOrders
{
    /// <summary>Orders that cannot be kept, by the visit that is left out for it: what it comes after is not there, or waits for it.</summary>
    public static IReadOnlyList<(VisitId Visit, Contradiction What)> Contradictions(Situation situation)
    {
        if (situation.Visits.All(visit => visit.After is null))
        {
            return [];
        }

        var sound = situation.Visits.Where(visit => !Contradiction.Of(visit).Any()).DistinctBy(visit => visit.Id).ToDictionary(visit => visit.Id);
        return [.. sound.Values.OrderBy(visit => visit.Id.Value).Select(visit => (visit.Id, Why: Why(visit, sound))).Where(one => one.Why is not null)
            .Select(one => (one.Id, new Contradiction($"visits[{one.Id}].after", one.Why!)))];
    }

    /// <summary>When a visit that is no part of the rounds should be over, minutes from now: its clinician's task says, or its length.</summary>
    public static double Over(DaySheet sheet, OpenVisit visit) =>
        sheet.Clinicians.FirstOrDefault(one => one.Task?.Visit == visit.Id) is { Task: { } task }
            ? Math.Max(0, sheet.Minutes(task.ExpectedFreeAt))
            : Math.Max(0, visit.EarliestAt is { } earliest ? sheet.Minutes(earliest) : 0) + sheet.Policy.DoorMinutes + visit.ExpectedMinutes;

    private static string? Why(OpenVisit visit, Dictionary<VisitId, OpenVisit> sound)
    {
        HashSet<VisitId> seen = [visit.Id];
        for (var at = visit; at.After is { } order;)
        {
            if (!sound.TryGetValue(order.Visit, out var before))
            {
                return at == visit ? "is not in the situation" : "waits for a visit that is left out";
            }

            if (!seen.Add(order.Visit))
            {
                return "waits for itself in a ring";
            }

            at = before;
        }

        return null;
    }
}
