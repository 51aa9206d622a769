using JasperFx.Events;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Preview;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Storage;

namespace Ucr.Server.Settings;

/// <summary>What a change of the settings would have changed in the last seven days: real histories, played again.</summary>
public sealed class LastWeek(IDocumentStore store, IClock clock)
{
    /// <summary>The newest referrals that are played again at most; a page that says so is better than one that takes minutes.</summary>
    public const int MostReferrals = 500;

    /// <summary>Plays last week again under the present policies and under others.</summary>
    public async Task<SettingsPreview> Under(string provider, ServicePolicies present, ServicePolicies others, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var since = now - Duration.FromDays(7);
        await using var session = store.QuerySession(provider);
        return SettingsPreview.Of(await Histories(session, since, cancellation), present, others, since, now);
    }

    private static async Task<IReadOnlyList<ReferralHistory>> Histories(IQuerySession session, Instant since, CancellationToken cancellation)
    {
        var referrals = await session.QueryAsync<Referral>(
            $"where d.tenant_id = ? and d.id in (select stream_id from {StorageSetup.Schema}.mt_events where tenant_id = ? and timestamp >= ?) order by d.mt_last_modified desc limit {MostReferrals}",
            cancellation, session.TenantId, session.TenantId, since.ToDateTimeOffset());
        var own = await Facts(session, [.. referrals.Select(referral => referral.Id.Value)], cancellation);
        var visits = own.ToDictionary(
            group => group.Key, group => group.Select(fact => fact.Data).OfType<VisitArranged>().Select(arranged => arranged.Visit.Value).Distinct().ToList());
        var onVisits = await Facts(session, [.. visits.Values.SelectMany(ids => ids).Distinct()], cancellation);
        return
        [
            .. referrals.Select(referral => new ReferralHistory(
                referral.Reference,
                [
                    .. own[referral.Id.Value].Concat((visits.GetValueOrDefault(referral.Id.Value) ?? []).SelectMany(visit => onVisits[visit]))
                        .OrderBy(fact => fact.Sequence)
                        .Select(fact => new RecordedFact(
                            Instant.FromDateTimeOffset(fact.Timestamp), (IUcrEvent)fact.Data, fact.StreamId == referral.Id.Value ? null : new VisitId(fact.StreamId))),
                ])),
        ];
    }

    private static async Task<ILookup<Guid, IEvent>> Facts(IQuerySession session, IReadOnlyList<Guid> streams, CancellationToken cancellation)
    {
        Guid[] ids = [.. streams];
        var events = ids.Length == 0 ? [] : await session.Events.QueryAllRawEvents().Where(fact => fact.StreamId.IsOneOf(ids)).ToListAsync(cancellation);
        return events.Where(fact => fact.Data is IUcrEvent).ToLookup(fact => fact.StreamId);
    }
}
