using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Visits;
using Ucr.Simulation.Days;

namespace Ucr.Dispatch.Specs.Simulation;

/// <summary>An independent checker: it reads a day's events, and knows nothing of planner, deciders or evolution.</summary>
internal sealed class RulesOfADay
{
    private readonly Dictionary<string, (ShiftStarted Shift, Guid Stream)> shifts = new(StringComparer.Ordinal);
    private readonly List<(Guid Shift, ClinicianUnavailable Away)> away = [];
    private readonly Dictionary<Guid, VisitPlanned> planned = [];
    private readonly Dictionary<(Guid Visit, int Slot), string> holders = [];
    private readonly List<string> broken = [];

    public static IReadOnlyList<string> Broken(IReadOnlyList<Happened> journal) => new RulesOfADay().Next(journal);

    /// <summary>Reads one more day: what was open on the day before goes on.</summary>
    public IReadOnlyList<string> Next(IReadOnlyList<Happened> journal)
    {
        foreach (var one in journal)
        {
            Read(one);
        }

        return broken;
    }

    private void Read(Happened one)
    {
        switch (one.Event)
        {
            case ShiftStarted e: shifts[e.Clinician.Value] = (e, one.Stream); break;
            case ClinicianUnavailable e: away.Add((one.Stream, e)); break;
            case VisitPlanned e: planned[one.Stream] = e; break;
            case ClinicianAllocated e: Allocated(one, e); break;
            case AllocationDeclined e: holders.Remove((one.Stream, e.Slot)); break;
            case AllocationWithdrawn e: holders.Remove((one.Stream, e.Slot)); break;
            case ClinicianSetOff e when !holders.Any(held => held.Key.Visit == one.Stream && Is(held.Value, e.Clinician)): Note(one, "set off without the visit"); break;
            case CareContactStarted: Crew(one); break;
            case CareContactEnded or VisitCancelled: Over(one.Stream); break;
        }
    }

    private void Allocated(Happened one, ClinicianAllocated e)
    {
        if (holders.ContainsValue(e.Clinician.Value))
        {
            Note(one, $"{e.Clinician} is on two visits");
        }

        if (!holders.TryAdd((one.Stream, e.Slot), e.Clinician.Value))
        {
            Note(one, "a slot has two holders");
        }

        if (!shifts.TryGetValue(e.Clinician.Value, out var on) || one.At < on.Shift.StartsAt || one.At >= on.Shift.EndsAt)
        {
            Note(one, $"{e.Clinician} is not on shift");
        }
        else if (away.Exists(gone => gone.Shift == on.Stream && one.At >= gone.Away.From && (gone.Away.Until is not { } until || one.At < until)))
        {
            Note(one, $"{e.Clinician} rests or is ill");
        }
    }

    private void Crew(Happened one)
    {
        var crew = holders.Where(held => held.Key.Visit == one.Stream).Select(held => shifts[held.Value].Shift).ToList();
        var needs = planned[one.Stream].Needs;
        if (crew.Count != needs.People || needs.Capabilities.Except(crew.SelectMany(who => who.Capabilities), StringComparer.Ordinal).Any())
        {
            Note(one, "the crew cannot do what the visit needs");
        }
    }

    private void Over(Guid visit)
    {
        foreach (var held in holders.Keys.Where(held => held.Visit == visit).ToList())
        {
            holders.Remove(held);
        }
    }

    private void Note(Happened one, string what) => broken.Add($"{one.At} {one.Stream}: {what}");

    private static bool Is(string held, StaffId who) => string.Equals(held, who.Value, StringComparison.Ordinal);
}
