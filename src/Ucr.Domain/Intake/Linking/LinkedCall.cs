namespace Ucr.Domain.Intake.Linking;

/// <summary>Another call about the same need, linked by a clinician. Whoever made it gets an answer too.</summary>
/// <param name="Referral">Its own referral, closed as a duplicate.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="Source">Who made it.</param>
public sealed record LinkedCall(ReferralId Referral, Instant ReceivedAt, ReferralSource Source);
