using JasperFx.Events;
using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Visits;

namespace Ucr.Server.Reporting;

/// <summary>What an event of a visit or of a shift changes in the tables that reports read. Each statement may run twice with one effect.</summary>
internal static class VisitStatements
{
    /// <summary>A contact as its table keeps it.</summary>
    /// <param name="Team">With which team; null where the shift says it, or nobody does.</param>
    public sealed record Contact(Guid Id, string Clinician, string? Team, string Mechanism, string Attendance, Instant StartedAt);

    public static IEnumerable<(string Sql, object[] Parameters)> For(IEvent e)
    {
        var (tenant, stream) = (e.TenantId, e.StreamId);
        return e.Data switch
        {
            VisitPlanned v => v.Serves.Select(referral => Serves(tenant, stream, referral.Value)),
            NeedAdded n => [Serves(tenant, stream, n.Referral.Value)],
            ClinicianAllocated a => [First(tenant, stream, "allocated_at", a.OccurredAt)],
            AllocationAccepted a => [First(tenant, stream, "taken_at", a.OccurredAt)],
            ClinicianArrived a => [First(tenant, stream, "arrived_at", a.OccurredAt)],
            AccessNotGained a => [First(tenant, stream, "no_access_at", a.OccurredAt)],
            CareContactStarted c => Started(tenant, stream, new(c.Contact, c.Clinician.Value, null, c.Mechanism, c.Attendance, c.OccurredAt)),
            CareContactEnded c => [($"update {FactTables.Contact} set ended_at = ? where tenant_id = ? and contact_id = ?", [At(c.OccurredAt), tenant, c.Contact])],
            ShiftStarted s => [Shift(tenant, stream, s.Clinician.Value, s.Team, s.StartsAt, s.EndsAt)],
            ShiftPlanned s => [Shift(tenant, stream, s.Clinician.Value, s.Rota.Team, s.StartsAt, s.Rota.EndsAt)],
            ShiftPlanChanged s => [($"update {FactTables.Shift} set team = ?, ends_at = ? where tenant_id = ? and shift_id = ?", [s.Rota.Team, At(s.Rota.EndsAt), tenant, stream])],
            ShiftEndChanged s => [Ends(tenant, stream, s.EndsAt)],
            ShiftEnded s => [Ends(tenant, stream, s.OccurredAt)],
            ShiftCancelled => [($"update {FactTables.Shift} set ends_at = starts_at where tenant_id = ? and shift_id = ?", [tenant, stream])],
            _ => [],
        };
    }

    /// <summary>A contact that stands on the referral itself and not on a visit: it is its own visit.</summary>
    public static IEnumerable<(string Sql, object[] Parameters)> OfReferral(string tenant, Guid referral, Contact contact) =>
        [Serves(tenant, contact.Id, referral), .. Started(tenant, contact.Id, contact)];

    private static (string, object[]) Serves(string tenant, Guid visit, Guid referral) =>
        ($"insert into {FactTables.VisitReferral} (tenant_id, visit_id, referral_id) values (?, ?, ?) on conflict do nothing", [tenant, visit, referral]);

    private static (string, object[]) First(string tenant, Guid visit, string column, Instant at) => (
        $"""
        update {FactTables.Referral} r set {column} = least(r.{column}, ?) from {FactTables.VisitReferral} v
        where v.tenant_id = ? and v.visit_id = ? and r.tenant_id = v.tenant_id and r.referral_id = v.referral_id
        """,
        [At(at), tenant, visit]);

    private static IEnumerable<(string, object[])> Started(string tenant, Guid visit, Contact c) =>
    [
        (
            // Whoever has no shift that began in the last day works with no team that is known.
            $"""
            insert into {FactTables.Contact} (tenant_id, contact_id, visit_id, clinician, team, mechanism, attendance, started_at)
            select ?, ?, ?, ?, coalesce(nullif(?, ''), (
                select s.team from {FactTables.Shift} s where s.tenant_id = ? and s.clinician = ? and s.starts_at <= ? and s.starts_at > ? order by s.starts_at desc, s.shift_id limit 1)), ?, ?, ?
            on conflict do nothing
            """,
            [tenant, c.Id, visit, c.Clinician, c.Team ?? "", tenant, c.Clinician, At(c.StartedAt), At(c.StartedAt - Duration.FromDays(1)), c.Mechanism, c.Attendance, At(c.StartedAt)]),
        (
            $"""
            update {FactTables.Referral} r set team = coalesce(r.team, c.team) from {FactTables.VisitReferral} v, {FactTables.Contact} c
            where v.tenant_id = ? and v.visit_id = ? and r.tenant_id = v.tenant_id and r.referral_id = v.referral_id
            and c.tenant_id = v.tenant_id and c.contact_id = ? and c.attendance in ('5', '6')
            """,
            [tenant, visit, c.Id]),
    ];

    private static (string, object[]) Shift(string tenant, Guid shift, string clinician, string team, Instant startsAt, Instant endsAt) => (
        $"""
        insert into {FactTables.Shift} (tenant_id, shift_id, clinician, team, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)
        on conflict (tenant_id, shift_id) do update set team = excluded.team, ends_at = excluded.ends_at
        """,
        [tenant, shift, clinician, team, At(startsAt), At(endsAt)]);

    private static (string, object[]) Ends(string tenant, Guid shift, Instant at) =>
        ($"update {FactTables.Shift} set ends_at = ? where tenant_id = ? and shift_id = ?", [At(at), tenant, shift]);

    private static object At(Instant at) => at;
}
