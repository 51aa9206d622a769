namespace Ucr.Domain.Triage;

/// <summary>Why a two-hour response is not subject to the standard: type 07, which is inferred and not verified.</summary>
public enum ExemptionReason
{
    /// <summary>The patient chose a later time (rule 29).</summary>
    PatientChoice,

    /// <summary>Resolved without a face-to-face contact (rule 25).</summary>
    ResolvedRemotely,

    /// <summary>A later visit is clinically the better one.</summary>
    ClinicallyLater,

    /// <summary>Something else, in words.</summary>
    Other,
}
