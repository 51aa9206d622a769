using Ucr.Domain.Allocation;
using Ucr.Domain.Visits;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Days;
using Ucr.Simulation.Staff;

namespace Ucr.Dispatch.Specs.Simulation;

/// <summary>An independent checker: it reads a day's events, and knows nothing of planner, deciders or evolution.</summary>
internal sealed class RulesOfADay
{
    private static readonly Dictionary<string, SimulatedClinician> Staff = Clinicians.Of(County.Invent(1)).ToDictionary(one => one.Id.Value, StringComparer.Ordinal);
    private readonly Dictionary<Guid, VisitPlanned> planned = [];
    private readonly Dictionary<(Guid Visit, int Slot), string> holders = [];
    private readonly List<string> broken = [];

    public static IReadOnlyList<string> Broken(IReadOnlyList<Happened> journal)
    {
        var rules = new RulesOfADay();
        foreach (var one in journal)
        {
            rules.Read(one);
        }

        return rules.broken;
    }

    private void Read(Happened one)
    {
        switch (one.Event)
        {
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

        var local = one.At.InUtc().TimeOfDay; // early March: local time is UTC
        if (local < Staff[e.Clinician.Value].Starts || local >= Staff[e.Clinician.Value].Ends)
        {
            Note(one, $"{e.Clinician} is not on shift");
        }
    }

    private void Crew(Happened one)
    {
        var crew = holders.Where(held => held.Key.Visit == one.Stream).Select(held => Staff[held.Value]).ToList();
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
