using Ucr.Domain.Intake.Linking;
using Ucr.Domain.Intake.Tracing;

namespace Ucr.Domain.Intake;

/// <summary>What intake's facts change.</summary>
internal static class IntakeEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        ReferralAmended e => r with
        {
            Narrative = e.Narrative ?? r.Narrative,
            Place = e.Place ?? r.Place,
            SenderBreachAt = e.SenderBreachAt ?? r.SenderBreachAt,
            Alerts = e.Alerts ?? r.Alerts,
            Intake = r.Intake with { LastChange = e.Message.Id },
        },
        ReferralWithdrawn => r with { WithdrawalRequested = r.Stage != Stage.AwaitingTriage },
        DuplicateLinked e => r with { DuplicateOf = e.Original },
        DuplicateUnlinked e => (r with { DuplicateOf = null, Closure = null, WaitsForTriageSince = e.OccurredAt })
            .At(Stage.AwaitingTriage, e.OccurredAt, e.By),
        DuplicateJoined e => r with
        {
            ReceivedAt = e.ReceivedAt,
            Intake = r.Intake with { Linked = [.. r.Intake.Linked, e.Call], OwnReceivedAt = r.Intake.OwnReceivedAt ?? r.ReceivedAt },
        },
        DuplicateLeft e => r with { ReceivedAt = e.ReceivedAt, Intake = Without(r.Intake, e.Duplicate) },
        CallAbandoned e => r with { Intake = r.Intake with { CallAbandonedAt = e.OccurredAt } },
        CaseTakenFromStack => r,
        ClosedHoursAnswered e => r with { Intake = r.Intake with { ClosedHours = e.Answer, OvernightCallDueAt = e.CallDueAt } },
        ReferralReopened { As: { } next } => r with { Intake = r.Intake with { ReopenedAs = next } },
        ReferralReopened e => (r with { Closure = null, RedirectedTo = null, WaitsForTriageSince = e.OccurredAt }).At(Stage.AwaitingTriage, e.OccurredAt, e.By),
        ReferralVoided => r,
        ReferralReassigned e => r with { Patient = e.To, Intake = r.Intake with { Trace = null } },
        PatientTraced e => r with { Intake = r.Intake with { Trace = e, NhsNumberStatus = StatusAfter(e, r.Intake.NhsNumberStatus) } },
        PatientIdentified e => r with
        {
            Patient = e.Patient,
            Intake = r.Intake with { NhsNumberStatus = e.Status, Trace = e.Status is NhsNumberStatuses.Verified ? r.Intake.Trace : null },
        },
        EpisodeContinued e => (r with { Intake = r.Intake with { Continued = true } }).At(Stage.Accepted, e.OccurredAt, e.By),
        _ => null,
    };

    private static IntakeSoFar Without(IntakeSoFar intake, ReferralId duplicate)
    {
        LinkedCall[] rest = [.. intake.Linked.Where(call => call.Referral != duplicate)];
        return intake with { Linked = rest, OwnReceivedAt = rest.Length == 0 ? null : intake.OwnReceivedAt };
    }

    // A number that the national record does not bear out is not matched on any more, whatever its sender said.
    private static string StatusAfter(PatientTraced traced, string before) => traced.Result switch
    {
        TraceResult.Verified => NhsNumberStatuses.Verified,
        TraceResult.Mismatch or TraceResult.Invalidated or TraceResult.NotFound when before is NhsNumberStatuses.Verified => NhsNumberStatuses.NotTraced,
        _ => before,
    };

    public static Referral Received(ReferralReceived e) => new()
    {
        Id = e.ReferralId,
        Reference = e.Reference,
        Patient = e.Patient,
        Stage = Stage.AwaitingTriage,
        StageSince = e.ReceivedAt,
        ReceivedAt = e.ReceivedAt,
        WaitsForTriageSince = e.ReceivedAt,
        Channel = e.Channel,
        Source = e.Source,
        Referrer = e.Referrer,
        Message = e.Message,
        Need = e.Need,
        Narrative = e.Narrative,
        AgeInYears = e.AgeInYears,
        Place = e.Place,
        Locality = e.Locality,
        Alerts = e.Alerts,
        Safety = e.Safety,
        SenderBreachAt = e.SenderBreachAt,
        Doubts = e.Doubts,
        Intake = new() { NhsNumberStatus = NhsNumberStatuses.AtReceipt(e.Doubts, e.AgeInYears is not null) },
    };
}
