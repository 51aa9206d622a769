namespace Ucr.Domain.Outcomes.Onward;

/// <summary>The service that a person was referred on to took them: from here on it is theirs.</summary>
/// <param name="To">The service, as it was named.</param>
/// <param name="Receiver">Who took it, by name.</param>
/// <param name="By">Who recorded the answer.</param>
/// <param name="OccurredAt">When they answered, UTC.</param>
public sealed record OnwardReferralAccepted(string To, FreeText Receiver, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The service that a person was referred on to did not take them: somebody has to find another.</summary>
/// <param name="To">The service, as it was named.</param>
/// <param name="Why">In its words.</param>
/// <param name="By">Who recorded the answer.</param>
/// <param name="OccurredAt">When they answered, UTC.</param>
public sealed record OnwardReferralRefused(string To, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The service that a person was referred on to has not answered in time: somebody has to find another.</summary>
/// <param name="To">The service, as it was named.</param>
/// <param name="DueAt">When the answer was due, UTC.</param>
/// <param name="By">Who gave up waiting.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record OnwardReferralTimedOut(string To, Instant DueAt, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
