namespace Ucr.Domain.Intake;

/// <summary>The NHS number of somebody unknown has been traced. The referral, its receipt and its clock stay as they are (rule 57).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Patient">Who it is: the same patient, or the one already held under the number.</param>
/// <param name="Status">NHS NUMBER STATUS: 01 verified, 02 not traced.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record IdentifyPatient(ReferralId Referral, PatientId Patient, string Status, Instant OccurredAt) : IReferralCommand
{
    /// <summary>It is known already.</summary>
    public static readonly Refusal Known = new(
        "patient-known", "The patient of this referral is known. If it is the wrong one, a clinician reassigns the referral.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when Triage.AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when referral.Patient == Patient && string.Equals(referral.Intake.NhsNumberStatus, Status, StringComparison.Ordinal)
            && (Status is NhsNumberStatuses.Verified || referral.Intake.Trace is null) => [],
        { Intake.NhsNumberStatus: NhsNumberStatuses.Verified } => Known,
        _ when Status is not (NhsNumberStatuses.Verified or NhsNumberStatuses.NotTraced) =>
            Refusal.Impossible(nameof(Status), "Give 01, present and verified, or 02, present and not traced."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new PatientIdentified(referral.Patient, Patient, Status, context.By.Id, OccurredAt)],
    };
}
