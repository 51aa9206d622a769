using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Days;
using Ucr.Simulation.Staff;

namespace Ucr.Simulation.Runs;

/// <summary>Who works on a day, when they rest, and who falls ill.</summary>
internal sealed class DutyDay
{
    private readonly Fate fate;
    private readonly StaffSettings settings;
    private readonly Ledger ledger;
    private readonly SortedSet<Instant> wakes = [];
    private readonly Dictionary<ShiftId, Instant> illAt = [];

    /// <summary>Begins the shifts of a day; whoever is off sick has none.</summary>
    public DutyDay(Fate fate, StaffSettings settings, Ledger ledger, IReadOnlyList<SimulatedClinician> staff, LocalDate date, Instant begins)
    {
        (this.fate, this.settings, this.ledger) = (fate, settings, ledger);
        foreach (var one in staff)
        {
            var name = $"shift/{one.Id}/{date.ToDateOnly():O}";
            if (!fate.Happens($"{name}/absent", settings.AbsentSick))
            {
                Start(new(fate.Id(name)), name, one.On(date), begins);
            }
        }
    }

    /// <summary>When something about the staff changes next; null when nothing does.</summary>
    public Instant? NextWake => wakes.Count > 0 ? wakes.Min : null;

    /// <summary>Whoever falls ill now, and whoever now rests.</summary>
    public void Look(Instant now)
    {
        wakes.RemoveWhere(at => at <= now);
        foreach (var ill in illAt.Where(one => one.Value <= now).Select(one => one.Key).ToList())
        {
            illAt.Remove(ill);
            FallIll(ledger.Shifts.First(shift => shift.Id == ill), now);
        }

        foreach (var shift in ledger.Shifts.Where(shift => shift.Covers(now)).ToList())
        {
            Rest(shift, now);
        }
    }

    private void Start(ShiftId id, string name, ShiftStarted e, Instant begins)
    {
        ledger.Do(name, Desk.Dispatcher, new StartShift(id, e.Clinician, e.Team, e.Profession, e.Capabilities, e.Base, e.StartsAt, e.EndsAt), begins);
        wakes.Add(e.StartsAt);
        if (fate.Happens($"{name}/ill", settings.FallsIll))
        {
            wakes.Add(illAt[id] = e.StartsAt + Duration.FromMinutes(fate.Whole($"{name}/ill/at", 30, (int)(e.EndsAt - e.StartsAt).TotalMinutes)));
        }

        var from = e.StartsAt + Duration.FromMinutes((long)(settings.BreakAfterHours * 60));
        var to = from + Duration.FromMinutes((long)(settings.BreakWithinHours * 60));
        if (settings.BreakMinutes > 0 && to + Duration.FromMinutes(settings.BreakMinutes) <= e.EndsAt)
        {
            ledger.Do($"{name}/break", Desk.Dispatcher, new PlanBreak(id, null, from, to, settings.BreakMinutes, begins), begins);
            wakes.Add(from);
        }
    }

    /// <summary>A break begins when its time has come and nobody expects them.</summary>
    private void Rest(Shift shift, Instant now)
    {
        for (var i = 0; i < shift.Breaks.Count; i++)
        {
            var rest = shift.Breaks[i];
            if (rest.TakenAt is null && now >= rest.From && !ledger.Seen().Visits.Any(visit => visit.SlotOf(shift.Clinician) is not null))
            {
                var until = now + Duration.FromMinutes(rest.Minutes);
                ledger.Do($"break/{shift.Id}/{i}", Desk.OnVisit(shift.Clinician, settings), new TakeBreak(shift.Id, i + 1, now), now);
                ledger.Do($"resting/{shift.Id}/{i}", Desk.OnVisit(shift.Clinician, settings), new RecordUnavailable(shift.Id, UnavailableReason.Other, now, until, now), now);
                wakes.Add(until);
            }
        }
    }

    /// <summary>They end what they are at; what they have not set off to goes to somebody else.</summary>
    private void FallIll(Shift shift, Instant now)
    {
        ledger.Do($"ill/{shift.Id}", Desk.Dispatcher, new RecordUnavailable(shift.Id, UnavailableReason.Sick, now, null, now), now);
        foreach (var visit in ledger.Seen().Visits.Where(visit => visit.SlotOf(shift.Clinician) is { SetOffAt: null } && visit.Stage != VisitStage.WithPatient).ToList())
        {
            ledger.Do($"ill/{visit.Id}", Desk.Dispatcher, new WithdrawAllocation(visit.Id, shift.Clinician, "not available any more", now), now);
        }
    }
}
