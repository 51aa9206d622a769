using Marten;
using NodaTime;
using Ucr.Domain;

namespace Ucr.Server.Storage.Together;

/// <summary>
/// One statement that begins many streams of referrals and writes their events: the same rows as the function of the event store writes for one
/// stream, its sequence and its notice included. A spec holds the rows of both against each other.
/// </summary>
internal static class BeginningStatement
{
    private const string Schema = StorageSetup.Schema;

    private const string Sql = $"""
        with begun as (
            insert into {Schema}.mt_streams (id, type, version, timestamp, tenant_id) select unnest(?), ?, unnest(?), now(), ?)
        insert into {Schema}.mt_events
            (seq_id, id, stream_id, version, data, type, tenant_id, timestamp, mt_dotnet_type, is_archived, causation_id, user_name)
        select nextval('{Schema}.mt_events_sequence'), r.id, r.stream, r.version, r.data::jsonb, r.type, ?, ?, r.dotnet, false, r.cause, ?
        from unnest(?, ?, ?, ?, ?, ?, ?) as r (id, stream, version, data, type, dotnet, cause), (select pg_notify('mt_events_appended', '')) as told
        """;

    /// <summary>Puts it into a session.</summary>
    public static void Queue(IDocumentSession session, ISerializer serializer, IReadOnlyDictionary<Guid, long> streams, IReadOnlyList<BeginningEvent> events, Instant at)
    {
        var now = at.ToDateTimeOffset();
        var wrapped = events.Select(e => session.Events.BuildEvent(e.Data)).ToList();
        session.QueueSqlCommand(
            Sql,
            streams.Keys.ToArray(), nameof(Referral).ToLowerInvariant(), streams.Values.ToArray(), session.TenantId,
            session.TenantId, now, session.LastModifiedBy ?? "",
            events.Select(_ => Guid.CreateVersion7(now)).ToArray(), events.Select(e => e.Stream).ToArray(), events.Select(e => e.Version).ToArray(), events.Select(e => serializer.ToJson(e.Data)).ToArray(),
            wrapped.Select(e => e.EventTypeName).ToArray(), wrapped.Select(e => e.DotNetTypeName).ToArray(), events.Select(e => (e.CausedBy?.ToString() ?? session.CausationId)!).ToArray());
    }
}
