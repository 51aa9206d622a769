using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>A clinician rang somebody who waits, and triaged again (clinical ruling 17). No clock changes.</summary>
/// <param name="Urgency">Clinical urgency from now on.</param>
/// <param name="NextCallAt">When the next safety-netting call is due, UTC.</param>
/// <param name="Why">What was found.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TriagedAgain(ClinicalUrgency Urgency, Instant NextCallAt, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A clinician asked to exempt a response from the standard that has been breached: a second person decides (rule 29).</summary>
/// <param name="Reason">Why.</param>
/// <param name="Why">In words.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ExemptionRequested(ExemptionReason Reason, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The need was fully resolved without a visit (rule 25). Counted apart, so that abuse would be seen.</summary>
/// <param name="Mechanism">CONSULTATION MECHANISM: 02 telephone, 11 video and so on; never 01.</param>
/// <param name="Why">What was done, and why no visit is needed.</param>
/// <param name="Policy">The rule that says how it is recorded: name and version.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ResolvedRemotely(string Mechanism, FreeText Why, PolicyName Policy, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Whoever referred was rung back for what was missing (clinical ruling 4).</summary>
/// <param name="Reached">Somebody answered.</param>
/// <param name="Said">What they said, or how often it was tried.</param>
/// <param name="By">Who rang.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferrerRungBack(bool Reached, FreeText Said, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Advice was given by voice and no visit followed: such calls are kept.</summary>
/// <param name="Advice">What was advised.</param>
/// <param name="Understood">They could say back what to do if it gets worse.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AdviceGiven(FreeText Advice, bool Understood, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>An admission of somebody in a case-managed cohort was reviewed (rule 59).</summary>
/// <param name="Exception">The exception that explains it; null when there is none.</param>
/// <param name="Findings">What was learned.</param>
/// <param name="By">Who reviewed it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AdmissionReviewed(AdmissionException? Exception, FreeText Findings, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>What explains an admission that case management could not have prevented (rule 59).</summary>
public enum AdmissionException
{
    /// <summary>An accident.</summary>
    Accident,

    /// <summary>A serious injury.</summary>
    SeriousInjury,

    /// <summary>An exceptional event.</summary>
    ExceptionalEvent,
}
