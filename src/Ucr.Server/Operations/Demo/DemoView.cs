using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Simulation.Behaviour;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>The work as the service's people see it, read from the same state as the board.</summary>
public sealed class DemoView(IDocumentStore store)
{
    private readonly Dictionary<StaffId, Place> lastSeen = [];

    /// <summary>What is to be seen now.</summary>
    public async Task<Seen> Look(Instant now, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(People.Provider);
        var referrals = await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation);
        var visits = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > now).ToListAsync(cancellation);
        Remember(visits);
        return new(referrals, visits, shifts, clinician => lastSeen.TryGetValue(clinician, out var place) ? place : null);
    }

    // Where somebody was last with a patient, the next drive starts; after a restart it starts at their base.
    private void Remember(IEnumerable<Visit> visits)
    {
        foreach (var visit in visits.Where(visit => visit is { Stage: VisitStage.WithPatient, Place: not null }))
        {
            foreach (var there in visit.Crew.Where(slot => slot.ArrivedAt is not null).Select(slot => slot.Clinician).OfType<StaffId>())
            {
                lastSeen[there] = visit.Place!.Value;
            }
        }
    }
}
