using Ucr.Domain.Clocks;

namespace Ucr.Domain.Intake;

/// <summary>What a sender is told who writes while the service is closed (clinical ruling 7).</summary>
public enum ClosedHoursAnswer
{
    /// <summary>The service is open, or somebody spoke to the caller: nothing is told.</summary>
    NotNeeded,

    /// <summary>The person on call answers, and rings the patient.</summary>
    OnCallAnswers,

    /// <summary>There is no resource until the service opens: the sender keeps the patient. No rejection; a clinician still decides.</summary>
    NoResource,
}

/// <summary>The caller rang off, or was cut off, before anything was decided. The call is kept, and rung back.</summary>
/// <param name="Heard">What had been heard until then.</param>
/// <param name="By">Who took the call.</param>
/// <param name="OccurredAt">When it ended, UTC.</param>
public sealed record CallAbandoned(FreeText? Heard, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody of the team took the case from the stack of a 999 service, to see the person instead of an ambulance.</summary>
/// <param name="Sender">The ambulance service's system, whose stack it was on.</param>
/// <param name="Cad">The case number of its control room.</param>
/// <param name="Category">Category of the Ambulance Response Programme, 3 to 5.</param>
/// <param name="WaitingSince">Since when it had waited for an ambulance, UTC.</param>
/// <param name="By">Who took it.</param>
/// <param name="OccurredAt">When they took it, UTC: the referral is received in that moment.</param>
public sealed record CaseTakenFromStack(string Sender, string Cad, int Category, Instant WaitingSince, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A digital sender was answered at once while the service was closed (clinical ruling 7).</summary>
/// <param name="Answer">What it was told.</param>
/// <param name="OnCall">Who is on call; null when nobody is.</param>
/// <param name="CallDueAt">By when a clinician rings the patient or hands them over, UTC.</param>
/// <param name="Policy">The rule: name and version.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record ClosedHoursAnswered(ClosedHoursAnswer Answer, StaffId? OnCall, Instant CallDueAt, PolicyName Policy, Instant AnsweredAt) : IReferralEvent;

/// <summary>The person needs us again. After an exported closure, or once they were seen, that is a new linked request.</summary>
/// <param name="As">The new request; null when this one waits for triage again.</param>
/// <param name="Why">Why.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferralReopened(ReferralId? As, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>It was entered in error: it stands in no figure and is never exported as a closure (rule 54).</summary>
/// <param name="Why">What was wrong.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferralVoided(FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>It had been filed under the wrong patient. Clocks and times stay.</summary>
/// <param name="From">The patient that it was filed under.</param>
/// <param name="To">The patient that it is about.</param>
/// <param name="Why">How that was found.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferralReassigned(PatientId From, PatientId To, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Whose NHS number it is has become known. The clock runs on from the first receipt (rule 57).</summary>
/// <param name="From">The patient as received.</param>
/// <param name="Patient">The patient, the same where nobody with the number was held.</param>
/// <param name="Status">NHS NUMBER STATUS from now on: 01 or 02.</param>
/// <param name="By">Who traced it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record PatientIdentified(PatientId From, PatientId Patient, string Status, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The crisis is over and reablement goes on: a new two-day clock from here, and no downgrade.</summary>
/// <param name="Why">What reablement is for.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record EpisodeContinued(FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
