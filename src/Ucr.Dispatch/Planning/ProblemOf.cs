using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>Writes a sheet as numbers.</summary>
internal static class ProblemOf
{
    private const double MustBeIn = 1e5;
    private static readonly RoundStop Nothing = new(RoundStop.Anywhere, 0) { LeftOutCost = 0 };

    public static RoundProblem Sheet(DaySheet sheet)
    {
        var kit = KitOf.Keys(sheet);
        RoundStop[] stops = [.. sheet.Slots.Select((slot, stop) => slot.Store >= 0 ? KitOf.Trip(sheet, slot) : slot.IsBreak ? Break(sheet, slot) : Stop(sheet, slot, stop, kit)), .. Enumerable.Repeat(Nothing, sheet.Room)];
        var frames = sheet.Clinicians.Select((_, clinician) => Frame(sheet, clinician)).ToArray();
        var policy = sheet.Policy;
        return new(stops, frames, sheet.Places.Table())
        {
            May = [.. sheet.Slots.SelectMany((slot, stop) => sheet.Clinicians.Select((_, round) => May(sheet, slot, round, stops[stop]))), .. new bool[sheet.Room * frames.Length]],
            Extra = [.. Extra(sheet), .. new float[sheet.Room * frames.Length]],
            Gives = Array.Exists(stops, stop => stop.Together) ? [.. sheet.Slots.SelectMany(slot => sheet.Clinicians.Select((_, round) => slot.IsBreak ? 0 : sheet.Gives[slot.Visit][round])), .. new ulong[sheet.Room * frames.Length]] : [],
            Kit = KitOf.Sheet(sheet, kit),
            DriveCost = policy.DriveWeight,
            OvertimeCost = policy.OvertimeWeight,
            Spread = (policy.SearchSpreadMinutes, policy.SearchSpreadShare),
        };
    }

    /// <summary>Writes a slot that was added into the room that was kept for it.</summary>
    public static void Add(DaySheet sheet, int stop)
    {
        var (problem, slot) = (sheet.Problem, sheet.Slots[stop]);
        problem.Stops[stop] = Stop(sheet, slot, stop, []);
        for (var round = 0; round < sheet.Clinicians.Count; round++)
        {
            var cell = (stop * sheet.Clinicians.Count) + round;
            problem.May[cell] = May(sheet, slot, round, in problem.Stops[stop]);
            problem.Extra[cell] = (float)Extra(sheet, sheet.Visits[slot.Visit], slot.Number, sheet.Clinicians[round], []);
        }
    }

    /// <summary>Makes a stop that was added nothing again.</summary>
    public static void Forget(DaySheet sheet, int stop)
    {
        sheet.Problem.Stops[stop] = Nothing;
        Array.Clear(sheet.Problem.May, stop * sheet.Clinicians.Count, sheet.Clinicians.Count);
        Array.Clear(sheet.Problem.Extra, stop * sheet.Clinicians.Count, sheet.Clinicians.Count);
    }

    private static RoundStop Stop(DaySheet sheet, Slot slot, int stop, List<string> kit)
    {
        var (visit, policy) = (sheet.Visits[slot.Visit], sheet.Policy);
        var weight = IsFirst(sheet, stop) ? policy.Weight(visit) : 0;
        var mate = Mate(sheet, stop);
        var (before, over) = Before(sheet, visit);
        return new(sheet.Places.Of(visit.Place), policy.DoorMinutes + visit.ExpectedMinutes + policy.BetweenVisitsMinutes)
        {
            Earliest = Math.Max(before < 0 ? over : 0, visit.EarliestAt is { } earliest ? sheet.Minutes(earliest) : 0),
            After = before,
            AfterMinutes = over,
            Due = (visit.DueAt is { } due ? sheet.Minutes(due) : double.PositiveInfinity) - policy.DoorMinutes,
            Latest = slot.Holder < 0 && visit.LatestAt is { } latest ? sheet.Minutes(latest) : double.PositiveInfinity,
            WaitCost = policy.WaitWeight * weight,
            LateCost = policy.LateWeight * weight,
            MissCost = visit.DueAt is null ? 0 : policy.RiskWeight * weight,
            LeftOutCost = slot.Holder >= 0 ? MustBeIn : IsFirst(sheet, stop) ? policy.Undone(visit) + Owed(sheet, visit) : 0,
            Partner = mate,
            PartnerAfter = mate >= 0 ? 0 : double.NegativeInfinity,
            Together = mate >= 0,
            Needs = mate >= 0 ? Fit.Needs(visit) : 0,
            Kit = IsFirst(sheet, stop) ? KitOf.Mask(visit.Kit, kit) : 0,
        };
    }

    // What is late already is late whether somebody goes or not: it must not make going look dearer than staying away.
    private static double Owed(DaySheet sheet, OpenVisit visit) =>
        visit.DueAt is { } due ? Math.Max(0, sheet.Policy.DoorMinutes - sheet.Minutes(due)) * sheet.Policy.LateWeight * sheet.Policy.Weight(visit) : 0;

    // The stop that comes first, and minutes from its start; without one, the moment when the visit that comes first should be over.
    private static (int Stop, double Minutes) Before(DaySheet sheet, OpenVisit visit)
    {
        if (visit.After is not { } order)
        {
            return (-1, 0);
        }

        for (var stop = 0; stop < sheet.Slots.Count; stop++)
        {
            if (!sheet.Slots[stop].IsBreak && sheet.Visits[sheet.Slots[stop].Visit] is var first && first.Id == order.Visit)
            {
                return (stop, sheet.Policy.DoorMinutes + first.ExpectedMinutes + order.GapMinutes);
            }
        }

        return (-1, VisitOrders.Over(sheet, sheet.Visits.First(first => first.Id == order.Visit)) + order.GapMinutes);
    }

    private static RoundStop Break(DaySheet sheet, Slot slot)
    {
        var rest = sheet.Clinicians[slot.Holder].Breaks[slot.Number - 1];
        return new(RoundStop.Anywhere, rest.Minutes)
        {
            Earliest = Math.Max(0, sheet.Minutes(rest.From)),
            Latest = Math.Max(sheet.Minutes(rest.To), sheet.Free(slot.Holder)),
            LeftOutCost = MustBeIn,
        };
    }

    private static RoundFrame Frame(DaySheet sheet, int clinician)
    {
        var one = sheet.Clinicians[clinician];
        var ends = sheet.Minutes(one.ShiftEndsAt);
        var limit = one.MustStopBy is { } stop ? sheet.Minutes(stop) : double.PositiveInfinity;
        return new(sheet.Places.Of(sheet.From(clinician)), sheet.Free(clinician), Math.Min(ends, limit) + sheet.Policy.BetweenVisitsMinutes)
        {
            Overtime = Math.Max(0, Math.Min(ends + one.OvertimeMinutes, limit) - Math.Min(ends, limit)),
            EndNode = one.EndsIn is { } home ? sheet.Places.Of(home) : RoundStop.Anywhere,
            BackByEnd = one.EndsIn is not null,
        };
    }

    // Who holds a slot stays; who may be in a crew of two may lack what the other gives.
    private static bool May(DaySheet sheet, Slot slot, int round, in RoundStop stop)
    {
        if (slot.Holder >= 0)
        {
            return slot.Holder == round;
        }

        var visit = sheet.Visits[slot.Visit];
        return Fit.Bars(visit, sheet.Clinicians[round]) is null
            && (stop.Together || (!(visit.NeverAlone && visit.People == 1) && Fit.Suffices(visit, sheet.Gives[slot.Visit][round])));
    }

    private static float[] Extra(DaySheet sheet)
    {
        var told = sheet.Situation.Last.Where(one => one.Said).ToDictionary(one => (one.Visit, one.Slot), one => one.Clinician);
        return [.. sheet.Slots.SelectMany(slot => sheet.Clinicians.Select(one => slot.IsFree ? (float)Extra(sheet, sheet.Visits[slot.Visit], slot.Number, one, told) : 0))];
    }

    private static double Extra(DaySheet sheet, OpenVisit visit, int slot, AvailableClinician one, Dictionary<(VisitId Visit, int Slot), StaffId> told) =>
        (sheet.Policy.PreferenceWeight * visit.Prefers.UnmetBy(one))
        + (told.TryGetValue((visit.Id, slot), out var before) && before != one.Id ? sheet.Policy.ChangeWeight : 0)
        + (sheet.Policy.LoadWeight * one.LoadMinutes / 60);

    private static bool IsFirst(DaySheet sheet, int stop) => stop == 0 || sheet.Slots[stop - 1].Visit != sheet.Slots[stop].Visit;

    // A held slot is tied to a free one only when somebody could fill it: otherwise its holder's time would not be kept.
    private static int Mate(DaySheet sheet, int stop)
    {
        var slot = sheet.Slots[stop];
        var mate = IsFirst(sheet, stop) ? stop + 1 < sheet.Slots.Count && sheet.Slots[stop + 1].Visit == slot.Visit ? stop + 1 : -1 : stop - 1;
        if (mate < 0 || slot.Holder < 0 == sheet.Slots[mate].Holder < 0)
        {
            return mate;
        }

        var (held, visit) = (Math.Max(slot.Holder, sheet.Slots[mate].Holder), sheet.Visits[slot.Visit]);
        return Enumerable.Range(0, sheet.Clinicians.Count).Any(one => one != held && Fit.Bars(visit, sheet.Clinicians[one]) is null
            && Fit.Suffices(visit, sheet.Gives[slot.Visit][held] | sheet.Gives[slot.Visit][one])) ? mate : -1;
    }
}
