using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation;

/// <summary>A clinician who is on shift now, as far as an allocation has to know.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Capabilities">Keys of what they may do.</param>
/// <param name="ShiftEndsAt">UTC.</param>
/// <param name="Credentials">Registration, sign-off and dated capabilities; null where the shift brought none.</param>
public sealed record ClinicianOnShift(StaffId Clinician, IReadOnlyList<string> Capabilities, Instant ShiftEndsAt, Credentials? Credentials = null)
{
    /// <summary>What they may do at an instant.</summary>
    public IReadOnlyList<string> AbleAt(Instant at) => Fitness.AbleAt(Capabilities, Credentials, at);

    /// <summary>Whether they may do something at an instant, at a grade or above.</summary>
    public bool Can(string key, int grade, Instant at) => AbleAt(at).Contains(key, StringComparer.Ordinal) && (Credentials?.GradeOf(key) ?? 1) >= grade;
}
