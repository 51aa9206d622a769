using JasperFx.Events;
using Marten;
using Ucr.Domain;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Values;
using Ucr.Server.Clocks;

namespace Ucr.Server.Storage;

using ReferralWriting = StreamWriting<Referral, IReferralEvent>;
using VisitWriting = StreamWriting<Visit, IVisitEvent>;
using DeskWriting = StreamWriting<ProviderDesk, IDeskEvent>;

/// <summary>
/// The streams that one transaction has read, each once, to write to them. What is read is the state beside the stream, which
/// stands where the stream ends: both are written in one transaction. It stays in the session for what is appended to be put on it.
/// </summary>
internal sealed class WorkStreams
{
    private const string Of = "where d.tenant_id = ? and d.id = any(?)";
    private readonly IDocumentSession session;

    public WorkStreams(IDocumentSession session)
    {
        this.session = session;
        session.UseIdentityMapFor<Referral>();
        session.UseIdentityMapFor<Visit>();
    }

    /// <summary>Every referral that was read.</summary>
    public Dictionary<ReferralId, ReferralWriting> Referrals { get; } = [];

    /// <summary>Every visit that was read.</summary>
    public Dictionary<VisitId, VisitWriting> Visits { get; } = [];

    /// <summary>The provider's desk; null when nobody asked for it.</summary>
    public DeskWriting? OfDesk { get; private set; }

    /// <summary>A referral to write to; its state is null when there is none yet.</summary>
    public async Task<ReferralWriting> Referral(ReferralId id, CancellationToken cancellation) =>
        Referrals.TryGetValue(id, out var writing) ? writing : await Held(id, await session.LoadAsync<Referral>(id, cancellation), cancellation);

    /// <summary>A visit to write to; its state is null when there is none yet.</summary>
    public async Task<VisitWriting> Visit(VisitId id, CancellationToken cancellation) =>
        Visits.TryGetValue(id, out var writing) ? writing : await Held(id, await session.LoadAsync<Visit>(id, cancellation), cancellation);

    /// <summary>Reads several referrals, and then the open visits of all of them, in one round trip each.</summary>
    public async Task Read(IReadOnlyList<ReferralId> ids, CancellationToken cancellation)
    {
        List<ReferralId> unread = [.. ids.Distinct().Where(id => !Referrals.ContainsKey(id))];
        if (unread.Count > 0)
        {
            var found = (await session.QueryAsync<Referral>(Of, cancellation, session.TenantId, unread.Select(id => id.Value).ToArray())).ToDictionary(referral => referral.Id);
            foreach (var id in unread)
            {
                await Held(id, found.GetValueOrDefault(id), cancellation);
            }
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

        var found = (await session.QueryAsync<Visit>(Of, cancellation, session.TenantId, unread.Select(id => id.Value).ToArray())).ToDictionary(visit => visit.Id);
        foreach (var id in unread)
        {
            await Held(id, found.GetValueOrDefault(id), cancellation);
        }
    }

    /// <summary>The provider's desk to write to; its state is null when there is none yet.</summary>
    public async Task<DeskWriting> Desk(CancellationToken cancellation)
    {
        var id = Deadlines.DeskOf(session.TenantId);
        return OfDesk ??= DeskWriting.Of(await session.Events.FetchForWriting<ProviderDesk>(id, cancellation), (state, happened) => ProviderDesk.Evolve(id, state, happened));
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

    private async Task<ReferralWriting> Held(ReferralId id, Referral? state, CancellationToken cancellation) => Referrals[id] = state is { Version: 0 }
        ? ReferralWriting.Of(await Anew(state, id.Value, cancellation), Domain.Referral.Evolve)
        : new(state, Append<Referral>(id.Value, state?.Version ?? 0), Domain.Referral.Evolve, state?.Version ?? 0);

    private async Task<VisitWriting> Held(VisitId id, Visit? state, CancellationToken cancellation) => Visits[id] = state is { Version: 0 }
        ? VisitWriting.Of(await Anew(state, id.Value, cancellation), Domain.Visit.Evolve)
        : new(state, Append<Visit>(id.Value, state?.Version ?? 0), Domain.Visit.Evolve, state?.Version ?? 0);

    // A state says 0 after facts that were put on it whatever its version was, as history's are. The stream's version is asked for first then, and
    // the state read again after it: one that is older than its version would be decided on by mistake.
    private Task<IEventStream<TState>> Anew<TState>(TState state, Guid id, CancellationToken cancellation)
        where TState : class
    {
        session.Eject(state);
        return session.Events.FetchForWriting<TState>(id, cancellation);
    }

    // A stream that has moved since it was read refuses the transaction.
    private Action<object> Append<TState>(Guid id, long version)
        where TState : class
    {
        var next = version;
        return happened =>
        {
            if (next++ == 0)
            {
                session.Events.StartStream<TState>(id, happened);
            }
            else if (version == 0)
            {
                session.Events.Append(id, happened);
            }
            else
            {
                session.Events.Append(id, next, happened);
            }
        };
    }
}
