namespace Ucr.Domain.Settings.Preview;

/// <summary>A fact of a referral or of one of its visits.</summary>
/// <param name="RecordedAt">When the service knew it, UTC.</param>
/// <param name="Happened">The fact.</param>
/// <param name="Visit">The visit whose stream it stands in; null for the referral's own.</param>
public sealed record RecordedFact(Instant RecordedAt, IUcrEvent Happened, VisitId? Visit = null);

/// <summary>A referral with everything that happened to it and its visits.</summary>
/// <param name="Reference">What people call it.</param>
/// <param name="Facts">In the order in which they were recorded.</param>
public sealed record ReferralHistory(string Reference, IReadOnlyList<RecordedFact> Facts);
