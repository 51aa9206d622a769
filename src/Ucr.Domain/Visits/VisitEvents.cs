using Ucr.Domain.Triage;

namespace Ucr.Domain.Visits;

/// <summary>What a visit is for.</summary>
public enum VisitPurpose
{
    /// <summary>The first response to a crisis.</summary>
    Crisis,

    /// <summary>A further visit in the same episode.</summary>
    FollowUp,

    /// <summary>Reablement.</summary>
    Reablement,

    /// <summary>Together with another service or professional.</summary>
    Joint,
}

/// <summary>A visit has been planned.</summary>
/// <param name="VisitId">The visit's own id.</param>
/// <param name="Serves">The referrals it serves, at least one.</param>
/// <param name="Patient">Whom it is to.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Needs">What the crew must bring; <see cref="VisitNeeds.People"/> is the number of crew slots.</param>
/// <param name="Place">Where, for planning; null when nobody knows yet.</param>
/// <param name="EarliestAt">Not before, UTC; null when at once.</param>
/// <param name="DueAt">When the earliest clock it serves runs out, UTC; null without a clock.</param>
/// <param name="By">Who planned it.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="After">The visit that must have ended first: assessed, then equipped; null when nothing comes before.</param>
public sealed record VisitPlanned(
    VisitId VisitId,
    IReadOnlyList<ReferralId> Serves,
    PatientId Patient,
    VisitPurpose Purpose,
    VisitNeeds Needs,
    Place? Place,
    Instant? EarliestAt,
    Instant? DueAt,
    StaffId By,
    Instant OccurredAt,
    VisitId? After = null) : IVisitEvent, IHumanAct;

/// <summary>The visit will not take place.</summary>
/// <param name="ByPatient">The patient called it off; otherwise we did.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record VisitCancelled(bool ByPatient, string Reason, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>A clinician is on the way.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="By">Who recorded it: the clinician, or a colleague for them.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ClinicianSetOff(StaffId Clinician, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>A clinician is at the door. That stops no clock (clinical ruling 14).</summary>
/// <param name="Clinician">Who.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ClinicianArrived(StaffId Clinician, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>Nobody opened. Never an attended contact: the search begins (clinical ruling 15, rule 27).</summary>
/// <param name="Clinician">Who stands there.</param>
/// <param name="Tried">What was tried: calls, neighbours, key safe.</param>
/// <param name="CollapseLikely">Somebody may lie inside: police or 999 at once.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AccessNotGained(StaffId Clinician, FreeText Tried, bool CollapseLikely, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>A face-to-face contact began, and the person is who we came for.</summary>
/// <param name="Contact">The care contact's id, unique for the provider, never used again.</param>
/// <param name="Clinician">Who is with the patient.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM, <c>01</c> face to face.</param>
/// <param name="Attendance">ATTENDED OR DID NOT ATTEND, <c>5</c> on time or <c>6</c> the patient was late but was seen.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it began, UTC.</param>
public sealed record CareContactStarted(
    Guid Contact, StaffId Clinician, string Mechanism, string Attendance, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>The contact is over.</summary>
/// <param name="Contact">The care contact.</param>
/// <param name="Clinician">Who was with the patient.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it ended, UTC.</param>
public sealed record CareContactEnded(Guid Contact, StaffId Clinician, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;
