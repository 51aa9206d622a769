using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Outcomes;

namespace Ucr.Server.Reporting;

/// <summary>What a line of history changes in the tables that reports read: its rows go over as JSON, so that a line is four statements whatever it holds.</summary>
internal static class HistoryStatements
{
    private const string ReferralColumns = "source, channel, need, locality, age, team, received_at, decided_at, decision, reason, accepted_at, closed_at, closure";

    private const string FromReferral = """
        jsonb_to_record(?::jsonb) as h(source text, channel text, need text, locality text, age integer, team text, received_at timestamptz, decided_at timestamptz, decision text, reason text,
            accepted_at timestamptz, closed_at timestamptz, closure text)
        """;

    public static IEnumerable<(string Sql, object[] Parameters)> Imported(string tenant, HistoryImported e) =>
    [
        (
            $"insert into {FactTables.Referral} (tenant_id, referral_id, reference, {ReferralColumns}) select ?, ?, ?, {ReferralColumns} from {FromReferral} on conflict do nothing",
            [tenant, e.ReferralId.Value, e.Reference, Referral(e.History)]),
        .. Parts(tenant, e.ReferralId.Value, e.History),
    ];

    public static IEnumerable<(string Sql, object[] Parameters)> Corrected(string tenant, Guid referral, HistoryCorrected e) =>
    [
        ($"update {FactTables.Referral} f set ({ReferralColumns}) = (select {ReferralColumns} from {FromReferral}) where f.tenant_id = ? and f.referral_id = ?", [Referral(e.History), tenant, referral]),
        ($"delete from {FactTables.Wait} where tenant_id = ? and referral_id = ?", [tenant, referral]),
        ($"delete from {FactTables.Contact} where tenant_id = ? and visit_id in (select visit_id from {FactTables.VisitReferral} where tenant_id = ? and referral_id = ?)", [tenant, tenant, referral]),
        ($"delete from {FactTables.VisitReferral} where tenant_id = ? and referral_id = ?", [tenant, referral]),
        .. Parts(tenant, referral, e.History),
    ];

    private static IEnumerable<(string Sql, object[] Parameters)> Parts(string tenant, Guid referral, HistoryOfReferral history)
    {
        if (history.Clocks.Count > 0)
        {
            yield return (
                $"""
                insert into {FactTables.Wait} (tenant_id, referral_id, started_at, type, due_at, stopped_at, abandoned_at, policy)
                select ?, ?, started_at, type, due_at, stopped_at, abandoned_at, policy
                from jsonb_to_recordset(?::jsonb) as h(started_at timestamptz, type text, due_at timestamptz, stopped_at timestamptz, abandoned_at timestamptz, policy text)
                on conflict do nothing
                """,
                [tenant, referral, Json(history.Clocks.Select(Row))]);
        }

        if (history.Contacts.Count > 0)
        {
            var contacts = Json(history.Contacts.Select(Row));
            yield return (
                $"""
                insert into {FactTables.Contact} (tenant_id, contact_id, visit_id, clinician, team, mechanism, attendance, started_at, ended_at)
                select ?, id, id, clinician, team, mechanism, attendance, started_at, ended_at
                from jsonb_to_recordset(?::jsonb) as h(id uuid, clinician text, team text, mechanism text, attendance text, started_at timestamptz, ended_at timestamptz)
                on conflict do nothing
                """,
                [tenant, contacts]);
            yield return (
                $"insert into {FactTables.VisitReferral} (tenant_id, visit_id, referral_id) select ?, id, ? from jsonb_to_recordset(?::jsonb) as h(id uuid) on conflict do nothing",
                [tenant, referral, contacts]);
        }
    }

    private static string Referral(HistoryOfReferral h) => JsonSerializer.Serialize(new
    {
        source = h.Source.ToString(),
        channel = nameof(Domain.Intake.Channel.Import),
        need = h.Need.Value,
        locality = h.Locality,
        age = h.AgeInYears,
        team = h.Team ?? h.Contacts.FirstOrDefault(contact => contact.Attended)?.Team,
        received_at = At(h.ReceivedAt),
        decided_at = At(h.DecidedAt ?? (h.Decision is null ? null : h.ReceivedAt)),
        decision = h.Decision?.ToString(),
        reason = h.RedirectedTo ?? h.Rejection?.ToString(),
        accepted_at = h.Decision == HistoryDecision.Accepted ? At(h.DecidedAt ?? h.ReceivedAt) : null,
        closed_at = At(h.ClosedAt ?? (h.Decision is HistoryDecision.Rejected or HistoryDecision.Redirected ? h.DecidedAt ?? h.ReceivedAt : null)),
        closure = h.Closure?.ToString() ?? h.Decision switch
        {
            HistoryDecision.Rejected => nameof(ClosureReason.Rejected),
            HistoryDecision.Redirected => nameof(ClosureReason.Onward),
            _ => null,
        },
    });

    private static object Row(ResponseClock clock) => new
    {
        started_at = At(clock.StartedAt),
        type = clock.Standard.Code(),
        due_at = At(clock.DueAt),
        stopped_at = At(clock.StoppedAt),
        abandoned_at = At(clock.AbandonedAt),
        policy = clock.Policy.Value,
    };

    private static object Row(HistoryContact contact) => new
    {
        id = contact.Id,
        clinician = contact.Clinician ?? "not-named",
        team = contact.Team,
        mechanism = contact.Mechanism,
        attendance = contact.Attendance,
        started_at = At(contact.StartedAt),
        ended_at = At(contact.EndedAt),
    };

    private static string Json(IEnumerable<object> rows) => JsonSerializer.Serialize(rows);

    private static string? At(Instant? at) => at is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null;
}
