namespace Ucr.Server.Specs.Reporting.ByEvents;

/// <summary>
/// The national tables once more, written by hand straight over the stored events: no table of facts, no rule of the product,
/// and other operators for the same definition (seconds since 1970 instead of intervals, whole numbers for rounding).
/// </summary>
internal static class NationalByEvents
{
    /// <summary>Rows of month, seen, in time, referrals, contacts, all UCR referrals, and the same as published with their share. Parameter: <c>@tenant</c>.</summary>
    public const string Sql = $"""
        with e as materialized (
            select stream_id, version, type, data,
                   count(*) filter (where type = 'clock_started') over (partition by stream_id order by version) as segment
            from ucr.mt_events where tenant_id = @tenant
        ),
        history as (
            select distinct on (stream_id) stream_id, data -> 'history' as h from e
            where type in ('history_imported', 'history_corrected') order by stream_id, version desc
        ),
        referral as (
            select stream_id as id, (data ->> 'receivedAt')::timestamptz as received from e where type = 'referral_received'
            union all select stream_id, (h ->> 'receivedAt')::timestamptz from history
        ),
        void as (
            select stream_id as id from e where type = 'referral_closed' and data ->> 'reason' = 'EnteredInError'
            union select stream_id from history where h ->> 'closure' = 'EnteredInError'
        ),
        {Clocks},
        counted as (select r.id, r.received from referral r where r.id not in (select id from void)),
        {Contacts},
        moment as (
            select 'seen' as what, c.stopped as at from clock c join counted using (id) where c.standard = 'TwoHour' and c.stopped >= c.started
            union all
            select 'in_time', c.stopped from clock c join counted using (id)
            where c.standard = 'TwoHour' and c.stopped >= c.started and floor(extract(epoch from c.stopped)) - floor(extract(epoch from c.started)) <= 7200
            union all
            select 'referrals', n.received from counted n where exists (select from clock c where c.id = n.id and c.standard = 'TwoHour')
            union all
            select 'all_ucr', n.received from counted n where exists (select from clock c where c.id = n.id)
            union all
            select 'contacts', at from contact
        ),
        month as (
            select to_char(at at time zone 'Europe/London', 'YYYY-MM') as month,
                   count(*) filter (where what = 'seen') as seen, count(*) filter (where what = 'in_time') as in_time, count(*) filter (where what = 'referrals') as referrals,
                   count(*) filter (where what = 'contacts') as contacts, count(*) filter (where what = 'all_ucr') as all_ucr
            from moment group by 1
        ),
        published as (
            select month, seen, in_time, referrals, contacts, all_ucr, r.*
            from month, lateral (
                select case when seen between 1 and 7 then 5 else (seen + 2) / 5 * 5 end as p_seen,
                       case when in_time between 1 and 7 then 5 else (in_time + 2) / 5 * 5 end as p_in_time,
                       case when referrals between 1 and 7 then 5 else (referrals + 2) / 5 * 5 end as p_referrals,
                       case when contacts between 1 and 7 then 5 else (contacts + 2) / 5 * 5 end as p_contacts,
                       case when all_ucr between 1 and 7 then 5 else (all_ucr + 2) / 5 * 5 end as p_all_ucr) r
        )
        select month, seen, in_time, referrals, contacts, all_ucr, p_seen, p_in_time, p_referrals, p_contacts, p_all_ucr,
               case when p_seen > 0 then round(100.0 * p_in_time / p_seen, 1) end as percent
        from published order by month
        """;

    // A clock is one start until the next. The same start of the same type again is the same clock, which runs on.
    private const string Clocks = """
        live as (
            select s.stream_id as id, s.data ->> 'standard' as standard, s.segment, s.data ->> 'startedAt' as first_start,
                   coalesce((select x.data ->> 'toStartedAt' from e x where x.stream_id = s.stream_id and x.segment = s.segment and x.type = 'clock_start_corrected' order by x.version desc limit 1),
                            s.data ->> 'startedAt')::timestamptz as started,
                   coalesce((select x.data ->> 'toStoppedAt' from e x where x.stream_id = s.stream_id and x.segment = s.segment and x.type = 'clock_corrected' order by x.version desc limit 1),
                            (select x.data ->> 'stoppedAt' from e x where x.stream_id = s.stream_id and x.segment = s.segment and x.type = 'clock_stopped' limit 1))::timestamptz as stopped
            from e s where s.type = 'clock_started'
        ),
        imported as (
            select i.stream_id as id, c ->> 'standard' as standard, (c ->> 'startedAt')::timestamptz as started,
                   coalesce((c ->> 'stoppedAt')::timestamptz, case when c ->> 'abandonedAt' is null then
                       (select (x.data ->> 'stoppedAt')::timestamptz from e x where x.stream_id = i.stream_id and x.segment = 0 and x.type = 'clock_stopped' limit 1) end) as stopped
            from history i, jsonb_array_elements(i.h -> 'clocks') c
        ),
        clock as materialized (
            (select distinct on (id, standard, first_start) id, standard, started, stopped from live order by id, standard, first_start, segment desc)
            union all select id, standard, started, stopped from imported
        )
        """;

    // A contact of a visit is one, whatever the visit serves; those that stand on the referral itself are one each.
    private const string Contacts = """
        served as (
            select stream_id as visit, jsonb_array_elements_text(data -> 'serves')::uuid as id from e where type = 'visit_planned'
            union select stream_id, (data ->> 'referral')::uuid from e where type = 'need_added'
        ),
        eligible as (select distinct id from clock join counted using (id) where standard in ('TwoHour', 'TwoHourExempt')),
        contact as (
            select (x.data ->> 'occurredAt')::timestamptz as at from e x
            where x.type = 'care_contact_started' and x.data ->> 'attendance' in ('5', '6') and exists (select from served join eligible using (id) where served.visit = x.stream_id)
            union all
            select (x.data ->> 'occurredAt')::timestamptz from e x join eligible on eligible.id = x.stream_id
            where x.type = 'partner_contact_recorded' and x.data ->> 'attendance' in ('5', '6') or x.type = 'resolved_remotely'
            union all
            select (c ->> 'startedAt')::timestamptz from history i join eligible on eligible.id = i.stream_id, jsonb_array_elements(i.h -> 'contacts') c
            where c ->> 'attendance' in ('5', '6')
        )
        """;
}
