namespace Ucr.Dispatch.Planning;

/// <summary>Which stops a sheet has: free slots, slots that somebody on the sheet holds, breaks, and trips to stores.</summary>
internal static class SlotsOf
{
    public static IReadOnlyList<Slot> All(DaySheet sheet)
    {
        List<Slot> slots = [];
        for (var visit = 0; visit < sheet.Visits.Count; visit++)
        {
            if (sheet.Visits[visit].IsAhead)
            {
                slots.AddRange(Of(sheet, visit));
            }
        }

        for (var clinician = 0; clinician < sheet.Clinicians.Count; clinician++)
        {
            for (var rest = 0; rest < sheet.Clinicians[clinician].Breaks.Count; rest++)
            {
                slots.Add(new(-1, rest + 1, clinician));
            }
        }

        for (var clinician = 0; clinician < sheet.Clinicians.Count; clinician++)
        {
            for (var store = 0; store < sheet.Stores.Count; store++)
            {
                slots.Add(Slot.Trip(store, clinician));
            }
        }

        return slots;
    }

    private static IEnumerable<Slot> Of(DaySheet sheet, int visit)
    {
        var open = sheet.Visits[visit];
        for (var number = 1; number <= open.People; number++)
        {
            var holder = open.Holders.FirstOrDefault(one => one.Slot == number);
            var clinician = holder is null ? -1 : sheet.IndexOf(holder.Clinician);
            if (clinician >= 0 || (holder is null && open.Stage == VisitStage.Planned))
            {
                yield return new(visit, number, clinician);
            }
        }
    }
}
