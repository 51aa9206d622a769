using Marten;
using Ucr.Domain;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Values;
using Ucr.Server.Clocks;

namespace Ucr.Server.Storage;

using ReferralWriting = StreamWriting<Referral, IReferralEvent>;
using VisitWriting = StreamWriting<Visit, IVisitEvent>;
using DeskWriting = StreamWriting<ProviderDesk, IDeskEvent>;

/// <summary>The streams that one transaction has read, each once, to write to them.</summary>
internal sealed class WorkStreams(IDocumentSession session)
{
    /// <summary>Every referral that was read.</summary>
    public Dictionary<ReferralId, ReferralWriting> Referrals { get; } = [];

    /// <summary>Every visit that was read.</summary>
    public Dictionary<VisitId, VisitWriting> Visits { get; } = [];

    /// <summary>The provider's desk; null when nobody asked for it.</summary>
    public DeskWriting? OfDesk { get; private set; }

    /// <summary>A referral to write to; its state is null when there is none yet.</summary>
    public async Task<ReferralWriting> Referral(ReferralId id, CancellationToken cancellation) =>
        Referrals.TryGetValue(id, out var writing)
            ? writing
            : Referrals[id] = ReferralWriting.Of(await session.Events.FetchForWriting<Referral, ReferralId>(id, cancellation), Domain.Referral.Evolve);

    /// <summary>A visit to write to; its state is null when there is none yet.</summary>
    public async Task<VisitWriting> Visit(VisitId id, CancellationToken cancellation) =>
        Visits.TryGetValue(id, out var writing)
            ? writing
            : Visits[id] = VisitWriting.Of(await session.Events.FetchForWriting<Visit, VisitId>(id, cancellation), Domain.Visit.Evolve);

    /// <summary>Reads several referrals, and then the open visits of all of them, in one round trip each.</summary>
    public async Task Read(IReadOnlyList<ReferralId> ids, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var streams = ids.Distinct().Where(id => !Referrals.ContainsKey(id)).Select(id => (Id: id, Stream: batch.Events.FetchForWriting<Referral>(id.Value))).ToList();
        await batch.Execute(cancellation);
        foreach (var (id, stream) in streams)
        {
            Referrals[id] = ReferralWriting.Of(await stream, Domain.Referral.Evolve);
        }

        await Read([.. Referrals.Values.SelectMany(referral => referral.State?.OpenVisits ?? [])], cancellation);
    }

    /// <summary>Reads several visits in one round trip, without the referrals that they serve.</summary>
    public async Task Read(IReadOnlyList<VisitId> ids, CancellationToken cancellation)
    {
        List<VisitId> unread = [.. ids.Distinct().Where(id => !Visits.ContainsKey(id))];
        if (unread.Count == 0)
        {
            return;
        }

        var batch = session.CreateBatchQuery();
        var streams = unread.ConvertAll(id => (Id: id, Stream: batch.Events.FetchForWriting<Visit>(id.Value)));
        await batch.Execute(cancellation);
        foreach (var (id, stream) in streams)
        {
            Visits[id] = VisitWriting.Of(await stream, Domain.Visit.Evolve);
        }
    }

    /// <summary>The provider's desk to write to; its state is null when there is none yet.</summary>
    public async Task<DeskWriting> Desk(CancellationToken cancellation)
    {
        var id = Deadlines.DeskOf(session.TenantId);
        return OfDesk ??= DeskWriting.Of(await session.Events.FetchForWriting<ProviderDesk, Guid>(id, cancellation), (state, happened) => ProviderDesk.Evolve(id, state, happened));
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
}
