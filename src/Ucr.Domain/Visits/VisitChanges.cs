namespace Ucr.Domain.Visits;

/// <summary>The visit is to be at another time.</summary>
/// <param name="EarliestAt">Not before, UTC; null for at once.</param>
/// <param name="ByPatient">The patient asked for it; otherwise we did.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it was agreed, UTC.</param>
public sealed record VisitRescheduled(Instant? EarliestAt, bool ByPatient, string Reason, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>The visit also serves another referral of the same person.</summary>
/// <param name="Referral">The other referral.</param>
/// <param name="DueAt">When its clock runs out, UTC; null when none runs.</param>
/// <param name="By">Who decided.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record NeedAdded(ReferralId Referral, Instant? DueAt, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>The referral that the visit serves turned out to be about somebody else: so is the visit.</summary>
/// <param name="Patient">Whom it is to.</param>
public sealed record VisitPatientChanged(PatientId Patient) : IVisitEvent;

/// <summary>A clock that the visit serves was started anew: the visit is due when that one is.</summary>
/// <param name="DueAt">UTC.</param>
public sealed record VisitDueChanged(Instant DueAt) : IVisitEvent;
