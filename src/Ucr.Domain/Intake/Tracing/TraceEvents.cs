namespace Ucr.Domain.Intake.Tracing;

/// <summary>What the national record said about somebody.</summary>
public enum TraceResult
{
    /// <summary>One record, and its details agree with ours: the number is verified.</summary>
    Verified,

    /// <summary>The number's record is somebody else's, as far as the details tell.</summary>
    Mismatch,

    /// <summary>No record.</summary>
    NotFound,

    /// <summary>The number is no longer used, and nothing says which one is.</summary>
    Invalidated,

    /// <summary>Several people fit.</summary>
    SeveralPossible,

    /// <summary>Too little is known of the person to ask.</summary>
    NotEnough,

    /// <summary>The national service did not answer. It is asked again.</summary>
    NotReached,
}

/// <summary>
/// Somebody was looked up in the national record. Who they are stands in their record; the referral, its receipt and its
/// clocks stay as they are (rule 57), and a death that the record shows only warns (clinical ruling 19).
/// </summary>
/// <param name="Result">What it said.</param>
/// <param name="NumberReplaced">The number that we had is superseded by another one.</param>
/// <param name="Restricted">Where they live is withheld: nobody may learn it from us.</param>
/// <param name="HeldElsewhere">Another record of ours bears the number: a clinician says whether they are one person.</param>
/// <param name="TracedAt">UTC.</param>
public sealed record PatientTraced(TraceResult Result, bool NumberReplaced, bool Restricted, bool HeldElsewhere, Instant TracedAt) : IReferralEvent;
