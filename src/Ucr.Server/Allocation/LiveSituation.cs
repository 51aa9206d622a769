using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain;
using Ucr.Domain.Allocation;

namespace Ucr.Server.Allocation;

/// <summary>Open work and who is there, as the planner needs it: read from inline state, never from a read model behind the events.</summary>
public static class LiveSituation
{
    /// <summary>The situation of a provider at an instant.</summary>
    /// <param name="session">A session of the provider.</param>
    /// <param name="now">The instant to plan from, UTC.</param>
    /// <param name="cancellation">Stops the queries.</param>
    public static async Task<Situation> Read(IQuerySession session, Instant now, CancellationToken cancellation = default)
    {
        var visits = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
        var open = await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation);
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > now).ToListAsync(cancellation);
        var referrals = open.ToDictionary(referral => referral.Id);

        // Where somebody was last is known from the visit that they are on; otherwise they are taken to be at their base.
        var situation = new SituationOf(DispatchPolicy.Standard, EstimatedTravelTime.Instance, referrals.GetValueOrDefault, _ => null);
        return situation.Take(visits, OnePerClinician(shifts, now), now);
    }

    /// <summary>Two shifts of one clinician that overlap count as the one that started last.</summary>
    private static IEnumerable<Shift> OnePerClinician(IEnumerable<Shift> shifts, Instant now) =>
        shifts.Where(shift => shift.Covers(now)).OrderByDescending(shift => shift.StartsAt).DistinctBy(shift => shift.Clinician);
}
