namespace Ucr.Domain.Outcomes.Breaches;

/// <summary>Somebody said why a standard was not met. The last one counts; clock and figures stay as they are.</summary>
/// <param name="DueAt">When the clock that was missed was due, UTC.</param>
/// <param name="Reason">The service's own reason, by its key.</param>
/// <param name="Note">In the words of whoever said it; null when the reason says enough.</param>
/// <param name="By">Who said so.</param>
/// <param name="OccurredAt">When they did, UTC.</param>
public sealed record BreachExplained(Instant DueAt, string Reason, FreeText? Note, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Why a standard was not met, as last said.</summary>
/// <param name="DueAt">When the clock that was missed was due, UTC.</param>
/// <param name="Reason">The service's own reason, by its key.</param>
public sealed record ExplainedBreach(Instant DueAt, string Reason);
