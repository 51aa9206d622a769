using Marten;
using JasperFx.Events;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Security.Encryption;
using Wolverine.Marten;

namespace Ucr.Server.Storage;

using ReferralWriting = StreamWriting<Referral, IReferralEvent>;
using VisitWriting = StreamWriting<Visit, IVisitEvent>;
using DeskWriting = StreamWriting<ProviderDesk, IDeskEvent>;

/// <summary>
/// One transaction of the command door: the streams it writes to, and everything that has to be stored with their events
/// (free text, due times, follow-up messages, the wake-up of live pages).
/// </summary>
internal sealed class Work(IDocumentSession session, IMartenOutbox outbox, PatientVault vault, DecisionContext context)
{
    private readonly Dictionary<ReferralId, ReferralWriting> referrals = [];
    private readonly Dictionary<VisitId, VisitWriting> visits = [];
    private DeskWriting? desk;

    public IDocumentSession Session => session;

    public DecisionContext Context => context;

    /// <summary>A referral to write to; its state is null when there is none yet.</summary>
    public async Task<ReferralWriting> Referral(ReferralId id, CancellationToken cancellation) =>
        referrals.TryGetValue(id, out var writing)
            ? writing
            : referrals[id] = ReferralWriting.Of(await session.Events.FetchForWriting<Referral, ReferralId>(id, cancellation), Domain.Referral.Evolve);

    /// <summary>A visit to write to; its state is null when there is none yet.</summary>
    public async Task<VisitWriting> Visit(VisitId id, CancellationToken cancellation) =>
        visits.TryGetValue(id, out var writing)
            ? writing
            : visits[id] = VisitWriting.Of(await session.Events.FetchForWriting<Visit, VisitId>(id, cancellation), Domain.Visit.Evolve);

    /// <summary>The provider's desk to write to; its state is null when there is none yet.</summary>
    public async Task<DeskWriting> Desk(CancellationToken cancellation)
    {
        var id = Deadlines.DeskOf(session.TenantId);
        return desk ??= DeskWriting.Of(await session.Events.FetchForWriting<ProviderDesk, Guid>(id, cancellation), (state, happened) => ProviderDesk.Evolve(id, state, happened));
    }

    /// <summary>A referral's open visits, with every referral that those serve: facts about one may mean something for the others.</summary>
    public async Task<IReadOnlyList<Visit>> OpenVisits(Referral referral, CancellationToken cancellation)
    {
        var open = new List<Visit>();
        foreach (var id in referral.OpenVisits)
        {
            if ((await Visit(id, cancellation)).State is { } visit)
            {
                await Served(visit.Serves, cancellation);
                open.Add(visit);
            }
        }

        return open;
    }

    /// <summary>The referrals with these ids that are there, with their open visits: due times depend on all of them.</summary>
    public async Task<IReadOnlyList<Referral>> Served(IEnumerable<ReferralId> ids, CancellationToken cancellation)
    {
        var served = new List<Referral>();
        foreach (var id in ids)
        {
            if ((await Referral(id, cancellation)).State is { } referral)
            {
                served.Add(referral);
                foreach (var visit in referral.OpenVisits)
                {
                    await Visit(visit, cancellation);
                }
            }
        }

        return served;
    }

    /// <summary>Puts a fact on a referral, and what it means for its visits on theirs.</summary>
    public void Happened(ReferralWriting referral, IReferralEvent happened)
    {
        referral.Add(happened);
        foreach (var visit in visits.Values.Where(visit => visit.State!.Serves.Contains(referral.State!.Id)))
        {
            foreach (var consequence in Consequences.For(visit.State!, happened))
            {
                Happened(visit, consequence);
            }
        }
    }

    /// <summary>Puts a fact on each of several referrals.</summary>
    public void HappenedToEach(IEnumerable<Referral> served, IReferralEvent happened)
    {
        foreach (var referral in served)
        {
            Happened(referrals[referral.Id], happened);
        }
    }

    /// <summary>Puts a fact on a visit, and what it means for the referrals it serves on theirs.</summary>
    public void Happened(VisitWriting visit, IVisitEvent happened)
    {
        visit.Add(happened);
        foreach (var referral in visit.State!.Serves.Select(id => referrals[id]))
        {
            foreach (var consequence in Consequences.For(referral.State!, visit.State.Id, happened, context.Settings))
            {
                Happened(referral, consequence);
            }
        }
    }

    /// <summary>Puts what was decided about a visit where it belongs: on the visit, or on each referral that it serves.</summary>
    public (Refusal? Refusal, long Version) Append(VisitWriting visit, IReadOnlyList<Referral> served, Decision decision)
    {
        foreach (var happened in decision)
        {
            switch (happened)
            {
                case IVisitEvent onVisit:
                    Happened(visit, onVisit);
                    break;
                case IReferralEvent onReferral:
                    HappenedToEach(served, onReferral);
                    break;
            }
        }

        return (decision.Refusal, visit.Version);
    }

    /// <summary>Stores what goes with the events and commits everything at once.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        foreach (var (_, referral) in referrals.Where(entry => entry.Value.Added.Count > 0))
        {
            await FreeTexts.Store(vault, session, referral.State!.Patient, referral.Added, cancellation);
        }

        foreach (var (_, visit) in visits.Where(entry => entry.Value.Added.Count > 0))
        {
            await FreeTexts.Store(vault, session, visit.State!.Patient, visit.Added, cancellation);
        }

        foreach (var (id, referral) in referrals)
        {
            var open = visits.Values.Select(visit => visit.State!).Where(visit => visit.IsOpen && visit.Serves.Contains(id));
            Deadlines.Store(session, referral.State!, [.. open], context.Settings);
        }

        if (desk?.State is { } atDesk)
        {
            Deadlines.Store(session, atDesk, context.Settings);
        }

        foreach (var message in Messages())
        {
            await outbox.SendAsync(message);
        }

        await session.SaveChangesAsync(cancellation);
    }

    private IEnumerable<object> Messages()
    {
        var onReferrals = referrals.SelectMany(referral => referral.Value.Added.Select(e => (referral.Key, e))).ToList();
        return
        [
            .. FollowUps.Of(session.TenantId, visits.SelectMany(visit => visit.Value.Added.Select(e => (visit.Key, e))), onReferrals, context.Policies),
            .. onReferrals.SelectMany(item => NotifyOfEscalation.For(session.TenantId, item.Key, item.e, context.Settings)),
            .. (desk?.Added ?? []).SelectMany(happened => NotifyOfEscalation.For(session.TenantId, null, happened, context.Settings)),
        ];
    }
}
