namespace Ucr.Domain.Outcomes.Responders;

/// <summary>Another organisation is asked to respond for us: who answers for it, who responds and who submits may differ (rules 36 and 37).</summary>
/// <param name="Accountable">Who answers for the response.</param>
/// <param name="Responding">Who is asked to go.</param>
/// <param name="Submitting">Who counts it in its data set.</param>
/// <param name="Why">Why them, in words without patient data.</param>
/// <param name="By">Who asked.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ResponseDelegated(OdsCode Accountable, OdsCode Responding, OdsCode Submitting, string Why, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;

/// <summary>The other organisation goes: until then it is still ours to respond.</summary>
/// <param name="Receiver">Who took it there, by name and team.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When they accepted, UTC.</param>
public sealed record ResponseAccepted(FreeText Receiver, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The other organisation gave the response back, or did not take it: it is ours again, with its clock as it runs.</summary>
/// <param name="Why">In its words.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ResponseReturned(FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Another provider's team was with the person: it counts where it meets the definition (rule 36).</summary>
/// <param name="Organisation">Who responded.</param>
/// <param name="Team">The team, in words.</param>
/// <param name="Contact">The care contact's id.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM, <c>01</c> face to face.</param>
/// <param name="Attendance">ATTENDED OR DID NOT ATTEND, <c>5</c> or <c>6</c> when the person was seen.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When the contact began, UTC.</param>
public sealed record PartnerContactRecorded(
    OdsCode Organisation, string Team, Guid Contact, string Mechanism, string Attendance, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody of a responder scheme was with the person first: a subcontractor or volunteer (rule 37).</summary>
/// <param name="Scheme">The scheme, by its key.</param>
/// <param name="Registered">The scheme stood in the settings as registered: only then its arrival can stop the clock.</param>
/// <param name="Contact">The contact's id.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When they were with the person, UTC.</param>
public sealed record FirstResponderAttended(string Scheme, bool Registered, Guid Contact, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A person was lifted from the floor. A clinical assessment is still owed (rule 45).</summary>
/// <param name="LiftedBy">Who lifted: a responder scheme, a crew or a clinician, in words.</param>
/// <param name="InjuryLevel">1 no apparent injury, 2 a minor one; 3, a serious one, is not lifted and goes to 999.</param>
/// <param name="Found">How the person was before and after.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When they were off the floor, UTC.</param>
public sealed record PatientLifted(string LiftedBy, int InjuryLevel, FreeText Found, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
