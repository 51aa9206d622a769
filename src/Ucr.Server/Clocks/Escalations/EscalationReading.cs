using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Visits.LoneWorking;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>Something that stands and that nobody has taken on.</summary>
/// <param name="Referral">The referral; null for the provider's desk.</param>
/// <param name="Reference">What people call the referral; null for the desk.</param>
/// <param name="Kind">What is late or wrong.</param>
/// <param name="DueAt">Since when, UTC.</param>
/// <param name="Step">The step of its ladder, from 1.</param>
/// <param name="StepRaisedAt">When that step was raised, UTC.</param>
/// <param name="Who">Who has to act.</param>
/// <param name="Missed">Repeats before it that nobody could raise.</param>
/// <param name="About">What it is about where the referral alone does not say: a visit, a message.</param>
/// <param name="Told">Who was told by what, and whether it was delivered.</param>
public sealed record EscalationItem(
    Guid? Referral, string? Reference, EscalationKind Kind, Instant DueAt, int Step, Instant StepRaisedAt, Responder? Who, int Missed, Guid? About, IReadOnlyList<Notification> Told);

/// <summary>Reads what nobody has taken on.</summary>
public sealed class EscalationReading(IDocumentStore store)
{
    /// <summary>All of a provider's that this person may see, the farthest up its ladder first, then the oldest.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="viewer">Who looks: a covert call for help shows at the desk only, and to nobody on the visit (clinical ruling 21).</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<EscalationItem>> Open(string provider, Actor viewer, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var open = await session.Query<OpenEscalations>().ToListAsync(cancellation);
        var items = open.SelectMany(Items).ToList();
        var covert = items.Where(item => item.Kind == EscalationKind.Duress).ToList();
        if (covert.Count > 0)
        {
            var visits = await session.Query<Visit>().Where(visit => visit.Stage != VisitStage.Ended && visit.Stage != VisitStage.Cancelled).ToListAsync(cancellation);
            items.RemoveAll(item => covert.Contains(item) && Covert.IsHiddenFrom(viewer, visits.Where(visit => visit.Serves.Any(served => served.Value == item.Referral))));
        }

        return [.. items.OrderByDescending(item => item.Step).ThenBy(item => item.DueAt).ThenBy(item => item.Reference, StringComparer.Ordinal)];
    }

    private static IEnumerable<EscalationItem> Items(OpenEscalations open) => open.Raised.Select(raised => new EscalationItem(
        open.Reference is null ? null : open.Id, open.Reference, raised.Kind, raised.DueAt, raised.Step, raised.StepRaisedAt, raised.Who, raised.Missed, raised.About, raised.Told));
}
