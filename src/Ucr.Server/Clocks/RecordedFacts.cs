using JasperFx.Events;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Server.Clocks;

/// <summary>A referral's own facts and those of its visits.</summary>
public static class RecordedFacts
{
    /// <summary>Reads them all, stream by stream.</summary>
    public static async Task<IReadOnlyList<IEvent>> Read(IQuerySession session, ReferralId referral, CancellationToken cancellation)
    {
        var own = await session.Events.FetchStreamAsync(referral.Value, token: cancellation);
        var all = new List<IEvent>(own);
        foreach (var visit in own.Select(stored => stored.Data).OfType<VisitArranged>().Select(arranged => arranged.Visit))
        {
            all.AddRange(await session.Events.FetchStreamAsync(visit.Value, token: cancellation));
        }

        return [.. all.Where(stored => stored.Data is IUcrEvent)];
    }

    /// <summary>The visits, as these facts have made them: those that are over, too.</summary>
    public static IReadOnlyList<Visit> Visits(IEnumerable<IEvent> facts) =>
    [
        .. facts.Where(stored => stored.Data is IVisitEvent).GroupBy(stored => stored.StreamId)
            .Select(visit => visit.OrderBy(stored => stored.Version).Select(stored => (IVisitEvent)stored.Data).Aggregate((Visit?)null, Visit.Evolve))
            .OfType<Visit>(),
    ];
}
