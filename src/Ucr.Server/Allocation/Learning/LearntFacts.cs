using JasperFx.Events;
using Marten;
using Marten.Linq;
using NodaTime;
using Ucr.Dispatch.Learning;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Learning;

/// <summary>Reads what a provider's visits really took from its own facts; nothing about who the patients are.</summary>
public static class LearntFacts
{
    private static readonly string[] Kinds =
    [
        .. new[]
        {
            typeof(ReferralAccepted), typeof(VisitPlanned), typeof(ClinicianSetOff), typeof(ClinicianArrived), typeof(CareContactStarted), typeof(CareContactEnded),
            typeof(AllocationWithdrawn), typeof(VisitCancelled),
        }.Select(type => EventNames.All[type]),
    ];

    /// <summary>What was observed in a time.</summary>
    /// <param name="session">A session of the provider.</param>
    /// <param name="from">UTC, the start of a day in London.</param>
    /// <param name="to">UTC, likewise, and not in it.</param>
    /// <param name="cancellation">Stops the queries.</param>
    public static async Task<Past> Read(IQuerySession session, Instant from, Instant to, CancellationToken cancellation = default)
    {
        // Nothing is recorded before it happens, so that what happened in the time was recorded in it or later.
        var since = from.ToDateTimeOffset();
        var stored = await session.Events.QueryAllRawEvents().Where(e => e.EventTypeName.IsOneOf(Kinds) && e.Timestamp >= since).ToListAsync(cancellation);
        List<IEvent> facts = [.. stored.Where(e => At(e) >= from && At(e) < to).OrderBy(At).ThenBy(e => e.Sequence)];
        var shifts = (await session.Query<Shift>().Where(shift => shift.EndsAt >= from).ToListAsync(cancellation)).ToLookup(shift => shift.Clinician);
        return PastOf.Read(facts.Select(e => (e.StreamId, (IUcrEvent)e.Data)), BaseOf, Days(facts, from, to));

        Place? BaseOf(StaffId clinician, Instant at) => shifts[clinician].FirstOrDefault(shift => at >= shift.StartsAt && at < shift.EndsAt)?.Base;
    }

    /// <summary>Days from the first fact on: before that the service was not there, and its silence means nothing.</summary>
    private static List<LocalDate> Days(List<IEvent> facts, Instant from, Instant to)
    {
        if (facts.Count == 0)
        {
            return [];
        }

        var first = LocalDate.Max(At(facts[0]).InZone(LondonDays.Zone).Date, from.InZone(LondonDays.Zone).Date);
        return [.. Enumerable.Range(0, Period.DaysBetween(first, to.InZone(LondonDays.Zone).Date)).Select(first.PlusDays)];
    }

    private static Instant At(IEvent stored) => stored.Data is IHumanAct act ? act.OccurredAt : Instant.FromDateTimeOffset(stored.Timestamp);
}
