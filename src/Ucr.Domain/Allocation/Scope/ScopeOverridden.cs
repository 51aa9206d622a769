namespace Ucr.Domain.Allocation.Scope;

/// <summary>A clinical lead let somebody go who lacks a capability, with a named supporter on shift (clinical ruling 20).</summary>
/// <param name="Clinician">Who may go.</param>
/// <param name="Supporter">Who supports them, on shift.</param>
/// <param name="Lacks">What the clinician lacks, as keys.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">The clinical lead.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ScopeOverridden(
    StaffId Clinician, StaffId Supporter, IReadOnlyList<string> Lacks, string Reason, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;

/// <summary>An override that stands on a visit.</summary>
/// <param name="Clinician">Who may go.</param>
/// <param name="Supporter">Who supports them.</param>
public sealed record ScopeOverride(StaffId Clinician, StaffId Supporter);
