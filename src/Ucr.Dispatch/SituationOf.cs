using Ucr.Dispatch.Travel;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch;

/// <summary>Reads a situation off the service's own state: the live service and the simulator do it alike.</summary>
/// <param name="Policy">The dispatch policy in force.</param>
/// <param name="Travel">Travel times.</param>
/// <param name="Referral">Finds a referral that a visit serves.</param>
/// <param name="LastSeen">Where a clinician was last; null when that is not known.</param>
public sealed record SituationOf(
    DispatchPolicy Policy, ITravelTime Travel, Func<ReferralId, Referral?> Referral, Func<StaffId, Place?> LastSeen)
{
    // Both are assumptions: the least that a visit under way still takes, and how long a search at a closed door takes.
    private static readonly Duration Least = Duration.FromMinutes(5);
    private static readonly Duration Search = Duration.FromMinutes(20);

    /// <summary>The situation at an instant.</summary>
    /// <param name="visits">All visits; those that are over are left out.</param>
    /// <param name="shifts">All shifts; only those that cover the instant count.</param>
    /// <param name="now">The instant that is planned from, UTC.</param>
    public Situation Take(IEnumerable<Visit> visits, IEnumerable<Shift> shifts, Instant now)
    {
        var open = visits.Where(visit => visit.IsOpen).ToList();
        return new(Policy, now, open.ConvertAll(Open), [.. shifts.Where(shift => shift.Covers(now)).Select(shift => On(shift, open, now))]);
    }

    private OpenVisit Open(Visit visit)
    {
        var served = visit.Serves.Select(Referral).OfType<Referral>().ToList();
        return new(visit.Id, visit.Stage, visit.Needs.ExpectedMinutes, visit.Crew.Count)
        {
            Place = visit.Place,
            DueAt = visit.DueAt,
            EarliestAt = visit.EarliestAt,
            Standard = served.Select(referral => referral.Clock?.Standard).Where(standard => standard is not null).Order().FirstOrDefault(),
            Urgency = served.Select(referral => referral.Urgency ?? ClinicalUrgency.Usual).DefaultIfEmpty(ClinicalUrgency.Usual).Min(),
            Capabilities = visit.Needs.Capabilities,
            NotThese = visit.NotThese,
            Holders = [.. visit.Crew.Where(slot => slot.Clinician is not null).Select(slot => new SlotHolder(slot.Number, slot.Clinician!.Value))],
        };
    }

    private AvailableClinician On(Shift shift, List<Visit> open, Instant now)
    {
        var under = open.Find(visit => visit.SlotOf(shift.Clinician) is not null && TaskOf(visit.Stage) is not null);
        return new(shift.Clinician, shift.Base, shift.StartsAt, shift.EndsAt)
        {
            Capabilities = Fitness.AbleAt(shift.Capabilities, shift.Credentials, now),
            Supervised = !Fitness.MayGoAlone(shift.Credentials),
            Barred = Fitness.MayWork(shift.Credentials, now) ? null : "registration has run out",
            At = LastSeen(shift.Clinician),
            Task = under is null ? null : new(TaskOf(under.Stage)!.Value, FreeAt(under, shift, now), under.Place, under.Id),
        };
    }

    private static TaskKind? TaskOf(VisitStage stage) => stage switch
    {
        VisitStage.OnTheWay => TaskKind.OnTheWay,
        VisitStage.AtTheDoor or VisitStage.NoAccess => TaskKind.AtTheDoor,
        VisitStage.WithPatient => TaskKind.WithPatient,
        _ => null,
    };

    private Instant FreeAt(Visit visit, Shift shift, Instant now)
    {
        var length = Duration.FromMinutes(visit.Needs.ExpectedMinutes);
        var least = now + Least;
        var expected = visit.Stage switch
        {
            VisitStage.WithPatient => (visit.ContactStartedAt ?? visit.StageSince) + length,
            VisitStage.NoAccess => visit.StageSince + Search,
            VisitStage.AtTheDoor => Instant.Max(now, visit.StageSince) + length,
            _ => Instant.Max(now, visit.StageSince + Drive(visit, shift)) + length,
        };
        return Instant.Max(least, expected);
    }

    private Duration Drive(Visit visit, Shift shift)
    {
        var from = LastSeen(shift.Clinician) ?? shift.Base;
        var minutes = visit.Place is { } to ? Travel.Between(from, to, visit.StageSince).Minutes : Policy.UnknownDriveMinutes;
        return Duration.FromSeconds((long)(minutes * 60));
    }
}
