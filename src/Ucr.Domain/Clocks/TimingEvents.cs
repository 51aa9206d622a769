namespace Ucr.Domain.Clocks;

/// <summary>A start time was wrong and has been put right: the old value stays in the history (rule 50).</summary>
/// <param name="FromStartedAt">The start as it stood, UTC.</param>
/// <param name="ToStartedAt">The start as it is now, UTC.</param>
/// <param name="ToDueAt">When it is due now, UTC.</param>
/// <param name="Why">Why it was wrong.</param>
/// <param name="By">Who put it right.</param>
/// <param name="OccurredAt">When they did, UTC.</param>
public sealed record ClockStartCorrected(
    Instant FromStartedAt, Instant ToStartedAt, Instant ToDueAt, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody said whether the person lies on the floor, and since when (rule 45).</summary>
/// <param name="OnFloor">True while they lie there; false when they are up, or never were down.</param>
/// <param name="Since">When they are said to have fallen, UTC; null when nobody knows.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it was so, UTC.</param>
public sealed record FloorTimeTold(bool OnFloor, Instant? Since, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Without a response within the hour, the person would be admitted: a local option (rule 43). It is in no national figure.</summary>
/// <param name="Marked">False when the mark was taken back.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they said so, UTC.</param>
public sealed record AdmissionOtherwiseMarked(bool Marked, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Whoever referred was rung back (rule 44; local).</summary>
/// <param name="By">Who rang.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferrerCalledBack(StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Reablement goes on beyond its limit (rule 41).</summary>
/// <param name="Until">The new limit, UTC.</param>
/// <param name="Why">Why the person needs it.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record ReablementExtended(Instant Until, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The patient asked for a later time than we offered. No clock pauses, and the standard stays (rule 29).</summary>
/// <param name="OfferedAt">The time that was offered, UTC.</param>
/// <param name="ChosenAt">The time that they chose, UTC.</param>
/// <param name="Why">In their words; null when they gave no reason.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When they said so, UTC.</param>
public sealed record LaterTimeChosen(Instant OfferedAt, Instant ChosenAt, FreeText? Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>
/// Another provider on the same pathway had received it. The first receipt stays on the pathway, each provider's own wait is
/// kept, and both are shown (rule 35).
/// </summary>
/// <param name="Provider">Which provider.</param>
/// <param name="ReceivedAt">When it received the referral, UTC.</param>
/// <param name="AnsweredAt">When its own wait ended: it responded, or sent it on, UTC; null when that is not known.</param>
/// <param name="By">Who recorded it, or the system that told us.</param>
/// <param name="OccurredAt">When we learned it, UTC.</param>
public sealed record PathwayReceiptRecorded(OdsCode Provider, Instant ReceivedAt, Instant? AnsweredAt, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
