using JasperFx.Events;
using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.History;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;

namespace Ucr.Server.Reporting;

/// <summary>What an event changes in the tables that reports read. Each statement may run twice with one effect.</summary>
internal static class FactStatements
{
    public static IEnumerable<(string Sql, object[] Parameters)> For(IEvent e)
    {
        var (tenant, stream) = (e.TenantId, e.StreamId);
        return e.Data switch
        {
            ReferralReceived r => [Received(tenant, [r])],
            HistoryImported h => HistoryStatements.Imported(tenant, h),
            HistoryCorrected h => HistoryStatements.Corrected(tenant, stream, h),
            ReferralAccepted a => [Accepted(tenant, stream, a)],
            ReferralRejected r => [Decided(tenant, stream, "Rejected", r.LocalKey ?? r.Reason.ToString(), r.OccurredAt)],
            ReferralRedirected r => [Decided(tenant, stream, "Redirected", r.To, r.OccurredAt)],
            RedirectRefused => [Undecided(tenant, stream)],
            ClockStarted c =>
            [
                // Exempted and back keeps the start: the same clock runs again.
                ($"""
                insert into {FactTables.Wait} (tenant_id, referral_id, started_at, type, due_at, policy) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, referral_id, started_at, type) do update set abandoned_at = null
                """,
                    [tenant, stream, At(c.StartedAt), c.Standard.Code(), At(c.DueAt), c.Policy.Value]),
            ],
            ClockStopped c => [Stopped(tenant, stream, c.StoppedAt, Instant.FromDateTimeOffset(e.Timestamp))],
            ClockAbandoned c => [OfRunningClock(tenant, stream, "abandoned_at", c.EndedAt)],
            ClockStartCorrected c => [Corrected(tenant, stream, c)],
            ClockCorrected c => [Corrected(tenant, stream, c)],
            OutcomeRecorded o => [($"update {FactTables.Referral} set outcome = ? where tenant_id = ? and referral_id = ?", [o.Result.ToString(), tenant, stream])],
            BreachExplained b => [($"update {FactTables.Referral} set breach_reason = ? where tenant_id = ? and referral_id = ?", [b.Reason, tenant, stream])],
            ReferralClosed c =>
            [
                ($"update {FactTables.Referral} set closed_at = ?, closure = ? where tenant_id = ? and referral_id = ?", [At(c.OccurredAt), c.Reason.ToString(), tenant, stream]),
            ],
            DuplicateUnlinked => [Open(tenant, stream)],
            ReferralReopened { As: null } => [Open(tenant, stream), Undecided(tenant, stream)],
            PartnerContactRecorded c => VisitStatements.OfReferral(tenant, stream, new(c.Contact, c.By.Value, c.Team, c.Mechanism, c.Attendance, c.OccurredAt)),
            ResolvedRemotely r => VisitStatements.OfReferral(tenant, stream, new(stream, r.By.Value, null, r.Mechanism, "5", r.OccurredAt)),
            _ => FollowingStatements.For(e) ?? VisitStatements.For(e),
        };
    }

    /// <summary>Several receipts of a provider.</summary>
    public static (string Sql, object[] Parameters) Received(string tenant, IReadOnlyList<ReferralReceived> several) => (
        $"""
        insert into {FactTables.Referral} (tenant_id, referral_id, reference, source, channel, need, locality, age, received_at)
        select ?, r.id, r.reference, r.source, r.channel, r.need, nullif(r.locality, ''), nullif(r.age, -1), r.at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r (id, reference, source, channel, need, locality, age, at) on conflict do nothing
        """,
        [
            tenant, several.Select(r => r.ReferralId.Value).ToArray(), several.Select(r => r.Reference).ToArray(), several.Select(r => r.Source.ToString()).ToArray(),
            several.Select(r => r.Channel.ToString()).ToArray(), several.Select(r => r.Need.Value).ToArray(), several.Select(r => r.Locality ?? "").ToArray(),
            several.Select(r => r.AgeInYears ?? -1).ToArray(), several.Select(r => r.ReceivedAt).ToArray(),
        ]);

    private static (string, object[]) Stopped(string tenant, Guid stream, Instant at, Instant recordedAt) => (
        $"update {FactTables.Wait} set stopped_at = ?, first_stopped_at = ?, stop_recorded_at = ? where tenant_id = ? and referral_id = ? and stopped_at is null and abandoned_at is null",
        [At(at), At(at), At(recordedAt), tenant, stream]);

    private static (string, object[]) OfRunningClock(string tenant, Guid stream, string column, Instant at) => (
        $"update {FactTables.Wait} set {column} = ? where tenant_id = ? and referral_id = ? and stopped_at is null and abandoned_at is null",
        [At(at), tenant, stream]);

    private static (string, object[]) Corrected(string tenant, Guid stream, ClockStartCorrected c) => (
        $"update {FactTables.Wait} set started_at = ?, due_at = ? where tenant_id = ? and referral_id = ? and started_at = ? and abandoned_at is null",
        [At(c.ToStartedAt), At(c.ToDueAt), tenant, stream, At(c.FromStartedAt)]);

    private static (string, object[]) Corrected(string tenant, Guid stream, ClockCorrected c) => (
        $"update {FactTables.Wait} set stopped_at = ? where tenant_id = ? and referral_id = ? and stopped_at = ?",
        [At(c.ToStoppedAt), tenant, stream, At(c.FromStoppedAt)]);

    private static (string, object[]) Accepted(string tenant, Guid stream, ReferralAccepted a) => (
        $"""
        update {FactTables.Referral} set accepted_at = ?, need = ?, decided_at = coalesce(decided_at, ?), decision = 'Accepted', reason = null
        where tenant_id = ? and referral_id = ?
        """,
        [At(a.OccurredAt), a.Need.Value, At(a.OccurredAt), tenant, stream]);

    private static (string, object[]) Decided(string tenant, Guid stream, string decision, string reason, Instant at) => (
        $"update {FactTables.Referral} set decided_at = coalesce(decided_at, ?), decision = ?, reason = ? where tenant_id = ? and referral_id = ?",
        [At(at), decision, reason, tenant, stream]);

    // It waits for a decision again; when somebody first decided stays.
    private static (string, object[]) Undecided(string tenant, Guid stream) =>
        ($"update {FactTables.Referral} set decision = null, reason = null where tenant_id = ? and referral_id = ?", [tenant, stream]);

    private static (string, object[]) Open(string tenant, Guid stream) =>
        ($"update {FactTables.Referral} set closed_at = null, closure = null where tenant_id = ? and referral_id = ?", [tenant, stream]);

    private static object At(Instant at) => at;
}
