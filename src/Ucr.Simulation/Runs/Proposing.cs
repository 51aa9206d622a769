using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Runs;

/// <summary>Makes the plan that a policy would make.</summary>
/// <param name="policy">Who decides.</param>
/// <param name="settings">How hard the planner tries.</param>
internal sealed class Proposing(RunPolicy policy, PlannerSettings settings)
{
    /// <summary>The weights that situations are taken with.</summary>
    public DispatchPolicy Weights { get; } = DispatchPolicy.Standard with
    {
        Iterations = policy == RunPolicy.Planner ? settings.Iterations : 0,
        LookAhead = policy == RunPolicy.Planner && settings.Futures > 0 ? LookAhead.Usual with { Futures = settings.Futures } : LookAhead.None,
    };

    /// <summary>Who should go, first choice first; without anybody, nobody is to be asked yet.</summary>
    public (Plan Plan, IReadOnlyList<PlannedSlot> Slots) Plan(Situation situation, ITravelTime travel)
    {
        var plan = Planner.Plan(situation, travel);
        return (plan, policy == RunPolicy.Nearest ? Nearest(plan, situation) : [.. plan.Slots.DistinctBy(slot => slot.Visit)]);
    }

    private static List<PlannedSlot> Nearest(Plan plan, Situation situation)
    {
        var visits = situation.Visits.ToDictionary(visit => visit.Id);
        var idle = situation.Clinicians.Where(one => one.Task is null && !situation.Visits.Any(visit => visit.Holders.Any(holder => holder.Clinician == one.Id)))
            .ToDictionary(one => one.Id, one => one.At ?? one.Base);
        List<PlannedSlot> chosen = [];
        foreach (var slot in plan.Slots.DistinctBy(slot => slot.Visit).OrderBy(slot => visits[slot.Visit].DueAt ?? Instant.MaxValue).ThenBy(slot => slot.Visit.Value))
        {
            var place = visits[slot.Visit].Place;
            var near = slot.Ranked.Where(one => idle.ContainsKey(one.Clinician))
                .OrderBy(one => place is { } there ? idle[one.Clinician].KilometresTo(there) : 0).ThenBy(one => one.Clinician.Value, StringComparer.Ordinal).FirstOrDefault();
            if (near is not null)
            {
                idle.Remove(near.Clinician);
                chosen.Add(slot with { Ranked = [near] });
            }
        }

        return chosen;
    }
}
