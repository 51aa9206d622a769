namespace Ucr.Domain.Outcomes;

/// <summary>What came of the response.</summary>
/// <param name="Result">What happened.</param>
/// <param name="Visit">The visit on which it was found; null when found without one.</param>
/// <param name="Note">In the clinician's words.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record OutcomeRecorded(OutcomeResult Result, VisitId? Visit, FreeText? Note, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The person was referred on.</summary>
/// <param name="To">The service.</param>
/// <param name="Why">What for.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record OnwardReferralMade(string To, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Whoever referred knows what came of it.</summary>
/// <param name="How">By phone, letter, message …</param>
/// <param name="By">Who told them.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferrerInformed(string How, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The referral is closed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="DeclinedBy">Who declined, where somebody did: the patient, or someone whose right to was recorded (clinical ruling 11).</param>
/// <param name="Note">In the words of whoever closed it.</param>
/// <param name="By">Who closed it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferralClosed(ClosureReason Reason, DeclinedBy? DeclinedBy, FreeText? Note, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
