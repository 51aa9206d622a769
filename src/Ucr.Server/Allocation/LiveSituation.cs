using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;

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
        var referrals = (await session.Query<Referral>().Where(referral => referral.Stage != Stage.Closed).ToListAsync(cancellation)).ToDictionary(referral => referral.Id);
        var shifts = (await session.Query<Shift>().Where(shift => shift.EndsAt > now).ToListAsync(cancellation)).Where(shift => shift.Covers(now))
            .OrderByDescending(shift => shift.StartsAt).DistinctBy(shift => shift.Clinician);
        return new(
            DispatchPolicy.CheapestInsertion,
            now,
            [.. visits.Select(visit => Open(visit, [.. visit.Serves.Select(referrals.GetValueOrDefault).OfType<Referral>()]))],
            [.. shifts.Select(shift => OnShift(shift, visits.FirstOrDefault(visit => visit.SlotOf(shift.Clinician) is not null && IsUnderWay(visit)), now))]);
    }

    private static OpenVisit Open(Visit visit, IReadOnlyList<Referral> served) => new(visit.Id, visit.Stage, visit.Needs.ExpectedMinutes, visit.Needs.People)
    {
        Place = visit.Place,
        DueAt = visit.DueAt,
        EarliestAt = visit.EarliestAt,
        Standard = served.Select(referral => referral.Clock?.Standard).FirstOrDefault(),
        Urgency = served.Select(referral => referral.Urgency ?? ClinicalUrgency.Usual).DefaultIfEmpty(ClinicalUrgency.Usual).Min(),
        Capabilities = visit.Needs.Capabilities,
        NotThese = visit.NotThese,
        Holders = [.. visit.Crew.Where(slot => slot.Clinician is not null).Select(slot => new SlotHolder(slot.Number, slot.Clinician!.Value))],
    };

    private static bool IsUnderWay(Visit visit) =>
        visit.Stage is VisitStage.OnTheWay or VisitStage.AtTheDoor or VisitStage.NoAccess or VisitStage.WithPatient;

    private static Dispatch.ClinicianOnShift OnShift(Shift shift, Visit? current, Instant now) => new(shift.Clinician, shift.Base, shift.StartsAt, shift.EndsAt)
    {
        Capabilities = shift.Capabilities,
        At = current?.Place,
        Task = current is null ? null : new CurrentTask(Kind(current), FreeAt(current, now), current.Place),
    };

    private static TaskKind Kind(Visit visit) => visit.Stage switch
    {
        VisitStage.WithPatient => TaskKind.WithPatient,
        VisitStage.AtTheDoor or VisitStage.NoAccess => TaskKind.AtTheDoor,
        _ => TaskKind.OnTheWay,
    };

    /// <summary>From where the visit stands: what is left of its expected minutes, and never a moment that has passed.</summary>
    private static Instant FreeAt(Visit visit, Instant now)
    {
        var left = Duration.FromMinutes(visit.Needs.ExpectedMinutes);
        var free = visit.ContactStartedAt is { } started ? started + left : now + left;
        return free > now ? free : now + Duration.FromMinutes(5);
    }
}
