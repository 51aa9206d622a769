namespace Ucr.Domain.Visits;

/// <summary>A visit was planned for this referral: the referral's side of <see cref="VisitPlanned"/>.</summary>
/// <param name="Visit">The visit.</param>
public sealed record VisitArranged(VisitId Visit) : IReferralEvent;

/// <summary>A visit for this referral is over or called off: the referral's side of its end.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Seen">The person was seen on it.</param>
public sealed record VisitConcluded(VisitId Visit, bool Seen) : IReferralEvent;
