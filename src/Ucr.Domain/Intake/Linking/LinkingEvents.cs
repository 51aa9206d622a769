namespace Ucr.Domain.Intake.Linking;

/// <summary>Another call about the same need belongs to this referral now. Where it came first, the clock counts from it: the earliest wins.</summary>
/// <param name="Call">The other call.</param>
/// <param name="ReceivedAtWas">When this referral counted as received before, UTC.</param>
/// <param name="ReceivedAt">When it counts as received from now on, UTC.</param>
/// <param name="By">The clinician who linked.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DuplicateJoined(LinkedCall Call, Instant ReceivedAtWas, Instant ReceivedAt, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The other call was about something else: this referral stands as it would without it.</summary>
/// <param name="Duplicate">The other call's referral.</param>
/// <param name="ReceivedAtWas">When this referral counted as received before, UTC.</param>
/// <param name="ReceivedAt">When it counts as received from now on, UTC.</param>
/// <param name="By">The clinician who took the link away.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DuplicateLeft(ReferralId Duplicate, Instant ReceivedAtWas, Instant ReceivedAt, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
