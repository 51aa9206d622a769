using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;
using NodaTime;
using NodaTime.Text;
using Ucr.Dispatch;
using Ucr.Dispatch.Quality;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Reporting.Allocations;

/// <summary>Reads a day's allocations from the events, and works out what hindsight could have done with it: the same events give the same figures.</summary>
public sealed class AllocationDayReading(IDocumentStore store, ProviderLearning learning, ProviderSettings settings, IClock clock)
{
    // Bounded by count and not by time, so that a busy machine gives the same figures.
    private const int Iterations = 3_000;
    private static readonly string[] Named = [EventNames.All[typeof(ClinicianAllocated)], EventNames.All[typeof(VisitPlanned)]];

    /// <summary>The day of a provider.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="day">Europe/London.</param>
    /// <param name="cancellation">Stops the queries.</param>
    public async Task<AllocationDay> Read(string provider, LocalDate day, CancellationToken cancellation)
    {
        var (from, to) = (day.AtStartOfDayInZone(LondonDays.Zone).ToInstant(), day.PlusDays(1).AtStartOfDayInZone(LondonDays.Zone).ToInstant());
        await using var session = store.LightweightSession(provider);
        var visits = (await session.Query<Visit>().Where(visit => visit.Stage == VisitStage.Ended && visit.StageSince >= from && visit.StageSince < to).ToListAsync(cancellation))
            .Where(visit => visit.ContactStartedAt is not null).ToList();
        var ids = visits.Select(visit => visit.Id.Value).ToArray();
        var facts = (await session.Events.QueryAllRawEvents().Where(stored => stored.StreamId.IsOneOf(ids) && stored.EventTypeName.IsOneOf(Named)).ToListAsync(cancellation))
            .ToLookup(stored => new VisitId(stored.StreamId));
        var served = visits.SelectMany(visit => visit.Serves).Select(id => id.Value).Distinct().ToArray();
        var referrals = (await session.Query<Referral>().Where(referral => referral.MatchesSql("d.id = any(?)", served)).ToListAsync(cancellation)).ToDictionary(referral => referral.Id);
        var shifts = await session.Query<Shift>().Where(shift => shift.EndsAt > from).ToListAsync(cancellation);
        var done = visits.ConvertAll(visit => Done(visit, facts[visit.Id], referrals));
        List<Shift> worked = [.. shifts.Where(shift => shift.StartsAt < to)];
        var policy = DispatchPolicy.Of((await settings.Of(provider, cancellation)).At(from));
        var mark = KeptHindsight.Mark(policy.Name, visits, worked);
        var hindsight = await Kept(session, day, mark, cancellation) ?? await Worked(session, day, mark, policy, done, worked, cancellation);
        return new(day,
        [
            .. visits.SelectMany(visit => Rows(visit, facts[visit.Id].ToList(), referrals, hindsight))
                .OrderByDescending(row => row.Regret ?? double.NegativeInfinity).ThenBy(row => row.Reference, StringComparer.Ordinal),
        ]);
    }

    private static async Task<IReadOnlyDictionary<VisitId, Instant>?> Kept(IQuerySession session, LocalDate day, string mark, CancellationToken cancellation) =>
        await session.LoadAsync<KeptHindsight>(LocalDatePattern.Iso.Format(day), cancellation) is { } kept && string.Equals(kept.Known, mark, StringComparison.Ordinal) ? kept.ByVisit : null;

    // Kept once the day is over: what is looked at while it goes on is worked out anew at each look.
    private async Task<IReadOnlyDictionary<VisitId, Instant>> Worked(
        IDocumentSession session, LocalDate day, string mark, DispatchPolicy policy, List<OpenVisit> done, List<Shift> worked, CancellationToken cancellation)
    {
        var from = day.AtStartOfDayInZone(LondonDays.Zone).ToInstant();
        var travel = (await learning.Of(session, cancellation)).Travel;
        var hindsight = await Task.Run(() => Hindsight.Of(policy, travel, done, [.. worked.Select(shift => ShiftAsSeen.At(shift, shift.StartsAt))], from, Iterations), cancellation);
        if (day.PlusDays(1).AtStartOfDayInZone(LondonDays.Zone).ToInstant() <= clock.GetCurrentInstant())
        {
            session.Store(new KeptHindsight(LocalDatePattern.Iso.Format(day), mark, hindsight.ToDictionary(start => start.Key.Value, start => start.Value)));
            await session.SaveChangesAsync(cancellation);
        }

        return hindsight;
    }

    private static OpenVisit Done(Visit visit, IEnumerable<IEvent> facts, Dictionary<ReferralId, Referral> referrals)
    {
        var served = visit.Serves.Select(referrals.GetValueOrDefault).OfType<Referral>().ToList();
        return new(visit.Id, VisitStage.Planned, Math.Max(1, (int)(visit.StageSince - visit.ContactStartedAt!.Value).TotalMinutes), visit.Crew.Count)
        {
            Place = visit.Place,
            DueAt = visit.DueAt,
            ReceivedAt = Planned(facts) ?? visit.ContactStartedAt,
            Standard = served.Select(referral => referral.Clock?.Standard).FirstOrDefault(standard => standard is not null),
            Urgency = served.Select(referral => referral.Urgency ?? ClinicalUrgency.Usual).DefaultIfEmpty(ClinicalUrgency.Usual).Min(),
            Capabilities = visit.Needs.Capabilities,
            LeastGrades = visit.Needs.LeastGrades.Select(least => least.Key).Distinct(StringComparer.Ordinal).ToDictionary(key => key, visit.Needs.GradeOf, StringComparer.Ordinal),
        };
    }

    // Of several allocations of a crew slot the last one led to the contact.
    private static IEnumerable<AllocationOfDay> Rows(Visit visit, List<IEvent> facts, Dictionary<ReferralId, Referral> referrals, IReadOnlyDictionary<VisitId, Instant> hindsight) =>
        from slot in visit.Crew
        let allocated = facts.Select(fact => fact.Data).OfType<ClinicianAllocated>().LastOrDefault(one => one.Slot == slot.Number && one.Clinician == slot.Clinician)
        let arrived = slot.ArrivedAt ?? visit.ContactStartedAt
        where allocated is not null && arrived is not null
        select new AllocationOfDay(
            visit.Serves.Select(id => referrals.GetValueOrDefault(id)?.Reference).FirstOrDefault(reference => reference is not null) ?? visit.Id.ToString(),
            allocated, Planned(facts) ?? allocated.OccurredAt, arrived.Value, visit.DueAt, hindsight.TryGetValue(visit.Id, out var could) ? could : null)
        {
            Visit = visit.Id,
        };

    private static Instant? Planned(IEnumerable<IEvent> facts) => facts.Select(fact => fact.Data).OfType<VisitPlanned>().FirstOrDefault()?.OccurredAt;
}
