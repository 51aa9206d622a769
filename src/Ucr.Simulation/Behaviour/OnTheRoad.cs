using Ucr.Dispatch.Travel;
using Ucr.Domain.Allocation;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Staff;

namespace Ucr.Simulation.Behaviour;

/// <summary>Clinicians, from being asked to the outcome.</summary>
internal sealed class OnTheRoad(Acts acts, Habits habits, StaffSettings staff, Seen seen, ITravelTime travel)
{
    private const double UnknownPlaceMinutes = 25;

    private Fate Fate => acts.Fate;

    public void Act(Visit visit)
    {
        foreach (var slot in visit.Crew.Where(slot => slot.Clinician is not null))
        {
            Going(visit, slot, slot.Clinician!.Value);
        }

        if (visit.Crew is [{ Clinician: { } lead }, ..])
        {
            There(visit, lead);
        }
    }

    private void Going(Visit visit, CrewSlot slot, StaffId who)
    {
        var key = $"visit/{visit.Id}/{who}";
        switch (slot)
        {
            case { AcceptedAt: null, AllocatedAt: { } asked }:
                acts.After($"{key}/answer", Desk.OnVisit(who, staff), asked, habits.Answer, at => Fate.Happens($"{key}/declines", habits.DeclinedByClinician)
                    ? new DeclineAllocation(visit.Id, who, "cannot get away in time", at)
                    : new AcceptAllocation(visit.Id, who, at));
                break;
            case { SetOffAt: null } when visit.Stage is VisitStage.Accepted or VisitStage.OnTheWay or VisitStage.AtTheDoor:
                acts.After($"{key}/sets-off", Desk.OnVisit(who, staff), visit.StageSince, habits.SetOff, at => new SetOff(visit.Id, who, at));
                break;
            case { SetOffAt: { } left, ArrivedAt: null }:
                acts.At($"{key}/arrives", Desk.OnVisit(who, staff), left + Drive(visit, who, left), at => new ArriveAtDoor(visit.Id, who, at));
                break;
        }
    }

    private void There(Visit visit, StaffId lead)
    {
        var key = $"visit/{visit.Id}";
        switch (visit.Stage)
        {
            case VisitStage.AtTheDoor when visit.Crew.All(slot => slot.ArrivedAt is not null):
                AtTheDoor(visit, lead, key, visit.Crew.Max(slot => slot.ArrivedAt!.Value));
                break;
            case VisitStage.NoAccess when Fate.Happens($"{key}/found", habits.FoundBySearch):
                acts.After($"{key}/search", Desk.OnVisit(lead, staff), visit.StageSince, habits.Search, at => Start(visit, lead, key, at));
                break;
            case VisitStage.NoAccess when visit.Watch.Search is { PersonFound: false }:
                acts.After($"{key}/neighbours", Desk.TriageClinician, visit.StageSince, habits.Search, at => new TakeSearchStep(
                    visit.Id, SearchStep.NeighboursAsked, PersonFound: true, acts.Words($"{key}/neighbours", "Neighbour and family rung: away from home, and well."), at));
                break;
            case VisitStage.NoAccess when seen.Referrals.Any(referral => referral.Id == visit.Serves[0] && referral.Stage == Stage.Accepted): // an ambulance crew's search is theirs
                acts.After($"{key}/search", Desk.TriageClinician, visit.StageSince, habits.Search, at => new CloseReferral(
                    visit.Serves[0], ClosureReason.NoContact, null, acts.Words($"{key}/search", "Neighbour and family rung: away from home, and well."), at));
                break;
            case VisitStage.WithPatient:
                Longer(visit, lead, key);
                acts.After($"{key}/outcome", Desk.OnVisit(lead, staff), visit.ContactStartedAt ?? visit.StageSince, Contact(visit, key), at => Outcome(visit, lead, key, at));
                break;
        }
    }

    private void AtTheDoor(Visit visit, StaffId lead, string key, Instant arrived)
    {
        if (Fate.Happens($"{key}/no-access", habits.NoAccess))
        {
            acts.After($"{key}/nobody", Desk.OnVisit(lead, staff), arrived, habits.NobodyOpens, at => new ReportNoAccess(
                visit.Id, lead, acts.Words($"{key}/nobody", "Knocked, rang twice, looked through the window."), CollapseLikely: false, at));
            return;
        }

        acts.After($"{key}/starts", Desk.OnVisit(lead, staff), arrived, habits.Door, at => Start(visit, lead, key, at));
    }

    private StartCareContact Start(Visit visit, StaffId lead, string key, Instant at) =>
        new(visit.Id, lead, Fate.Id($"{key}/contact"), IdentityConfirmed: true, "01", "5", at);

    private void Longer(Visit visit, StaffId lead, string key)
    {
        if (visit.Watch.ExtendedUntil is null)
        {
            acts.At($"{key}/longer", Desk.OnVisit(lead, staff), visit.StageSince + Duration.FromMinutes(visit.Needs.ExpectedMinutes), at => new ExtendVisit(
                visit.Id, lead, at + Duration.FromMinutes(45), "the visit takes longer", at));
        }
    }

    private Minutes Contact(Visit visit, string key)
    {
        var share = Fate.Happens($"{key}/overruns", habits.Overruns) ? habits.Overrun : habits.Contact;
        return new(share.Least * visit.Needs.ExpectedMinutes, share.Most * visit.Needs.ExpectedMinutes);
    }

    private RecordOutcome Outcome(Visit visit, StaffId lead, string key, Instant at)
    {
        var result = Fate.Weighted($"{key}/result", [.. habits.Outcomes.Select(one => (one.Outcome, one.Weight))]);
        var onward = result == OutcomeResult.ReferredOn;
        return new(
            visit.Id, lead, result, acts.Words($"{key}/note", "Assessed, treated, plan agreed with the person."), at,
            onward ? "Community nursing" : null, onward ? acts.Words($"{key}/onward", "Review of the treatment in two days.") : null);
    }

    private Duration Drive(Visit visit, StaffId who, Instant leaving)
    {
        var from = seen.LastSeen(who) ?? seen.Shifts.FirstOrDefault(shift => shift.Clinician == who)?.Base;
        var minutes = from is { } start && visit.Place is { } end ? travel.Between(start, end, leaving).Minutes : UnknownPlaceMinutes;
        return Duration.FromSeconds((long)(minutes * 60 * Fate.Between($"drive/{visit.Id}/{who}", habits.Drive.Least, habits.Drive.Most)));
    }
}
