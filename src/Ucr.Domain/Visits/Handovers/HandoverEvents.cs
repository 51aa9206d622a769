namespace Ucr.Domain.Visits.Handovers;

/// <summary>Somebody hands one referral over. It stays theirs until it was accepted (clinical ruling 22).</summary>
/// <param name="Handover">The item's id, made by whoever gives it.</param>
/// <param name="From">Who answered for it until now.</param>
/// <param name="To">Who is to take it.</param>
/// <param name="What">What they have to know.</param>
/// <param name="By">Who gave it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record HandoverGiven(Guid Handover, StaffId From, StaffId To, FreeText What, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A handed over referral was taken: whoever accepted answers for it from now on.</summary>
/// <param name="Handover">The item.</param>
/// <param name="By">Who took it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record HandoverAccepted(Guid Handover, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A handover was not taken: the referral stays with whoever gave it.</summary>
/// <param name="Handover">The item.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who declined it, or took it back.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record HandoverDeclined(Guid Handover, string Reason, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
