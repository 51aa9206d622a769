using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Dispatch.Learning;

/// <summary>Reads what has been observed off the facts of referrals and visits: drives, contacts, and visits that became known.</summary>
public sealed class PastOf
{
    // After a longer time nobody knows from where somebody sets off.
    private static readonly Duration Fresh = Duration.FromMinutes(90);
    private readonly Func<StaffId, Instant, Place?> baseOf;
    private readonly Dictionary<Guid, ReferralAccepted> accepted = [];
    private readonly Dictionary<Guid, VisitPlanned> planned = [];
    private readonly Dictionary<StaffId, (Place? Place, Instant Since)> last = [];
    private readonly Dictionary<(Guid Visit, StaffId Clinician), (Place? From, Instant LeftAt)> underWay = [];
    private readonly Dictionary<Guid, Instant> begun = [];
    private readonly List<PastDrive> drives = [];
    private readonly List<PastVisit> visits = [];
    private readonly List<PastRequest> requests = [];

    private PastOf(Func<StaffId, Instant, Place?> baseOf) => this.baseOf = baseOf;

    /// <summary>Reads.</summary>
    /// <param name="facts">Facts with their streams, in the order in which they happened.</param>
    /// <param name="baseOf">Where a clinician's shift at an instant starts; null when they had none.</param>
    /// <param name="days">The days that were observed, Europe/London.</param>
    public static Past Read(IEnumerable<(Guid Stream, IUcrEvent Event)> facts, Func<StaffId, Instant, Place?> baseOf, IReadOnlyCollection<LocalDate> days)
    {
        var past = new PastOf(baseOf);
        foreach (var (stream, happened) in facts)
        {
            past.Add(stream, happened);
        }

        return new(past.drives, past.visits, past.requests, days);
    }

    private void Add(Guid stream, IUcrEvent happened)
    {
        switch (happened)
        {
            case ReferralAccepted e: accepted[stream] = e; break;
            case VisitPlanned e: Known(stream, e); break;
            case ClinicianSetOff e: underWay[(stream, e.Clinician)] = (Where(e.Clinician, e.OccurredAt), e.OccurredAt); break;
            case ClinicianArrived e: Arrived(stream, e); break;
            case CareContactStarted e: begun[e.Contact] = e.OccurredAt; break;
            case CareContactEnded e: Ended(stream, e); break;
            case AllocationWithdrawn e: Lost(stream, e.Clinician, e.OccurredAt); break;
            case VisitCancelled e:
                underWay.Keys.Where(going => going.Visit == stream).ToList().ForEach(going => Lost(stream, going.Clinician, e.OccurredAt));
                break;
        }
    }

    private void Known(Guid stream, VisitPlanned e)
    {
        planned[stream] = e;
        if (e is { Purpose: VisitPurpose.Crisis, DueAt: { } due } && Acceptance(e) is { } why && due > e.OccurredAt)
        {
            requests.Add(new(e.OccurredAt, e.Place, e.Needs.ExpectedMinutes, (int)(due - e.OccurredAt).TotalMinutes, why.Standard, why.Urgency, e.Needs.Capabilities));
        }
    }

    private void Arrived(Guid stream, ClinicianArrived e)
    {
        var to = planned.GetValueOrDefault(stream)?.Place;
        if (underWay.Remove((stream, e.Clinician), out var drive) && drive.From is { } from && to is { } end && e.OccurredAt > drive.LeftAt)
        {
            drives.Add(new(from, end, drive.LeftAt, (e.OccurredAt - drive.LeftAt).TotalMinutes));
        }

        last[e.Clinician] = (to, e.OccurredAt);
    }

    private void Ended(Guid stream, CareContactEnded e)
    {
        if (begun.Remove(e.Contact, out var began) && planned.TryGetValue(stream, out var visit) && Acceptance(visit) is { } why)
        {
            visits.Add(new(why.Need, visit.Purpose, visit.Needs.ExpectedMinutes, (e.OccurredAt - began).TotalMinutes));
        }

        foreach (var one in last.Where(one => one.Value.Place == planned.GetValueOrDefault(stream)?.Place).Select(one => one.Key).ToList())
        {
            last[one] = (last[one].Place, e.OccurredAt);
        }
    }

    private void Lost(Guid stream, StaffId clinician, Instant at)
    {
        if (underWay.Remove((stream, clinician)))
        {
            last[clinician] = (null, at);
        }
    }

    private Place? Where(StaffId clinician, Instant at) => last.TryGetValue(clinician, out var seen) switch
    {
        true when at - seen.Since <= Fresh => seen.Place,
        true when at - seen.Since < Duration.FromHours(8) => null,
        _ => baseOf(clinician, at),
    };

    private ReferralAccepted? Acceptance(VisitPlanned visit) => visit.Serves.Select(id => accepted.GetValueOrDefault(id.Value)).FirstOrDefault(one => one is not null);
}
