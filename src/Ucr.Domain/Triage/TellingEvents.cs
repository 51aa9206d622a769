using Ucr.Domain.Triage.Telling;

namespace Ucr.Domain.Triage;

/// <summary>The patient, or somebody for them, was told when we come and what to do if it gets worse (clinical ruling 18).</summary>
/// <param name="WindowFrom">The beginning of the window, UTC; null when no window was told.</param>
/// <param name="WindowTo">Its end, UTC; null when no window was told.</param>
/// <param name="AdviceGiven">What to do if it gets worse was said.</param>
/// <param name="AdviceUnderstood">They could say it back.</param>
/// <param name="Whom">Who was told.</param>
/// <param name="How">How.</param>
/// <param name="By">Who told them.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record PatientInformed(
    Instant? WindowFrom, Instant? WindowTo, bool AdviceGiven, bool AdviceUnderstood, Audience Whom, TellBy How, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;

/// <summary>The window has changed: whoever was told the old one is owed a call (clinical ruling 18).</summary>
/// <param name="From">The beginning of the new window, UTC.</param>
/// <param name="To">Its end, UTC.</param>
/// <param name="Why">What changed.</param>
/// <param name="By">Who changed it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ArrivalWindowChanged(Instant From, Instant To, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
