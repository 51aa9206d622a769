namespace Ucr.Domain.Visits.Observing;

/// <summary>Somebody who sees the person measured how they are.</summary>
/// <param name="Found">What was measured; a blank was not.</param>
/// <param name="Score">NEWS2, 0 to 20; null where a reading is missing.</param>
/// <param name="By">Who measured.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ObservationsTaken(Observations Found, int? Score, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
