namespace Ucr.Domain.Allocation;

/// <summary>A clinician who is on shift now, as far as an allocation has to know.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Capabilities">Keys of what they may do.</param>
/// <param name="ShiftEndsAt">UTC.</param>
public sealed record ClinicianOnShift(StaffId Clinician, IReadOnlyList<string> Capabilities, Instant ShiftEndsAt);
