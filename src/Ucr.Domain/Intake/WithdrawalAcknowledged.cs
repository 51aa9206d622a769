namespace Ucr.Domain.Intake;

/// <summary>The clinician in charge answered a sender who wants a referral back (clinical ruling 6).</summary>
/// <param name="GivenBack">The sender has it back; otherwise we go on.</param>
/// <param name="Why">Why, for the sender.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record WithdrawalAcknowledged(bool GivenBack, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
