using Ucr.Domain.Allocation;
using Ucr.Simulation.Staff;

namespace Ucr.Simulation.Behaviour;

/// <summary>
/// The dispatcher, who takes the planner's first choice as soon as that clinician has no other open visit: whatever is
/// decided late is decided on better knowledge.
/// </summary>
internal sealed class AtDispatch(Acts acts, Habits habits, Seen seen)
{
    private readonly HashSet<StaffId> taken = [.. seen.Visits.SelectMany(visit => visit.Crew).Select(slot => slot.Clinician).OfType<StaffId>()];

    // One crew is put together at a time: two half crews could wait for each other for ever.
    private readonly VisitId? halfCrewed = seen.Visits.FirstOrDefault(IsHalfCrewed)?.Id;

    public void Act(Visit visit)
    {
        if (visit is { Stage: VisitStage.Planned, Proposal: { } proposal } && !taken.Contains(proposal.Clinician) && MayCrew(visit))
        {
            var key = $"allocate/{visit.Id}/{proposal.Slot}/{visit.StageSince}";
            var due = Instant.Max(acts.Now, visit.StageSince + acts.Fate.Minutes(key, habits.Allocate.Least, habits.Allocate.Most));

            // Whoever rests or has gone home meanwhile is not sent: the next plan names somebody else.
            if (seen.Shifts.Any(shift => shift.Clinician == proposal.Clinician && shift.Covers(due)))
            {
                acts.At(key, Desk.Dispatcher, due, at => new AllocateClinician(visit.Id, proposal.Slot, proposal.Clinician, "first choice of the plan", at));
            }
        }

        if (IsHalfCrewed(visit) && visit.Crew.First(slot => slot.Clinician is not null) is { Clinician: { } waiting, AllocatedAt: { } since })
        {
            acts.At($"free/{visit.Id}/{waiting}", Desk.Dispatcher, since + Duration.FromSeconds((long)(habits.HalfCrewWaitsMinutes * 60)), at =>
                new WithdrawAllocation(visit.Id, waiting, "no second person has come free", at));
        }
    }

    private bool MayCrew(Visit visit) => visit.Crew.Count == 1 || halfCrewed is null || halfCrewed == visit.Id;

    private static bool IsHalfCrewed(Visit visit) =>
        visit is { Stage: VisitStage.Planned, Crew.Count: > 1 } && visit.Crew.Any(slot => slot.Clinician is not null);
}
