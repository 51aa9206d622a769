using Ucr.Domain.Allocation.Choosing;

namespace Ucr.Domain.Allocation;

/// <summary>The planner named who should go. A person, or a policy that a person switched on, decides.</summary>
/// <param name="Slot">The crew slot, counted from 1.</param>
/// <param name="Clinician">The first of the ranking.</param>
/// <param name="ChanceInTime">Chance of being with the patient before the clock is due, 0 to 1.</param>
/// <param name="Reasons">Why, and why not the others, in words without patient data.</param>
/// <param name="Policy">The planner's policy and version.</param>
/// <param name="SituationSha256">Hash of the situation that was planned; the same situation gives the same answer.</param>
/// <param name="ProposedAt">UTC.</param>
public sealed record AllocationProposed(
    int Slot, StaffId Clinician, double ChanceInTime, IReadOnlyList<string> Reasons, string Policy, string SituationSha256, Instant ProposedAt) : IVisitEvent;

/// <summary>Nobody on shift can go; a person has to find a way.</summary>
/// <param name="Reasons">For each clinician, why not.</param>
/// <param name="Policy">The planner's policy and version.</param>
/// <param name="SituationSha256">Hash of the situation that was planned.</param>
/// <param name="FoundAt">UTC.</param>
public sealed record NobodyCouldBeAllocated(IReadOnlyList<string> Reasons, string Policy, string SituationSha256, Instant FoundAt) : IVisitEvent;

/// <summary>Somebody is to go.</summary>
/// <param name="Slot">The crew slot, counted from 1. One open holder each: the database sees to it.</param>
/// <param name="Clinician">Who goes.</param>
/// <param name="Reason">Why them, in words without patient data.</param>
/// <param name="By">Who decided.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="Supervised">A student, or somebody not signed off: never alone.</param>
/// <param name="Choice">What the plan said then, and the difference from its first choice; null where nobody asked it.</param>
public sealed record ClinicianAllocated(
    int Slot, StaffId Clinician, string Reason, StaffId By, Instant OccurredAt, bool Supervised = false, AllocationChoice? Choice = null) : IVisitEvent, IHumanAct;

/// <summary>The clinician takes the visit.</summary>
/// <param name="Slot">The crew slot.</param>
/// <param name="Clinician">Who accepted.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AllocationAccepted(int Slot, StaffId Clinician, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>The clinician cannot take the visit: the slot is free again at once.</summary>
/// <param name="Slot">The crew slot.</param>
/// <param name="Clinician">Who declined.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AllocationDeclined(int Slot, StaffId Clinician, string Reason, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>The desk took the visit away from the clinician.</summary>
/// <param name="Slot">The crew slot.</param>
/// <param name="Clinician">Who had it.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who decided.</param>
/// <param name="OccurredAt">When, UTC.</param>
/// <param name="Undone">It had been a mistake: nothing speaks against choosing them again.</param>
public sealed record AllocationWithdrawn(int Slot, StaffId Clinician, string Reason, StaffId By, Instant OccurredAt, bool Undone = false) : IVisitEvent, IHumanAct;
