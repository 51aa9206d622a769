using JasperFx.Events;
using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;

namespace Ucr.Server.Reporting;

/// <summary>What was promised, and what became of the person, in the tables that reports read. Each statement may run twice with one effect.</summary>
internal static class FollowingStatements
{
    /// <summary>The statements of an event; null when it is none of these.</summary>
    public static IEnumerable<(string Sql, object[] Parameters)>? For(IEvent e) => e.Data switch
    {
        PatientInformed { WindowTo: { } until } => [Set(e, "promised_to = ?", until)],
        ArrivalWindowChanged changed => [Set(e, "promised_to = ?", changed.To)],
        FloorTimeTold { OnFloor: true, Since: { } since } => [Set(e, "lay_since = ?", since)],
        FloorTimeTold { OnFloor: false } => [($"update {FactTables.Referral} set lay_since = null where tenant_id = ? and referral_id = ?", [e.TenantId, e.StreamId])],
        PatientLifted lifted => [Set(e, "lifted_at = least(lifted_at, ?)", lifted.OccurredAt)],
        OnwardReferralMade onward => [Set(e, "onward_at = least(onward_at, ?)", onward.OccurredAt)],
        AdmissionReviewed reviewed => [Set(e, "reviewed_at = ?", reviewed.OccurredAt)],
        LaterOutcomeRecorded { Kind: LaterOutcomeKind.AtHomeAt91Days } later => [Set(e, "home_at_91_days = ?", later.Yes)],
        _ => null,
    };

    private static (string, object[]) Set(IEvent e, string assignment, object value) =>
        ($"update {FactTables.Referral} set {assignment} where tenant_id = ? and referral_id = ?", [value, e.TenantId, e.StreamId]);
}
