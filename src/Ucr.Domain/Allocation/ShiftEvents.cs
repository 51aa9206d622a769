using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation;

/// <summary>A clinician's working period began.</summary>
/// <param name="Clinician">Who works.</param>
/// <param name="Team">With which team.</param>
/// <param name="Profession">Nurse, paramedic, therapist …, in words.</param>
/// <param name="Capabilities">Keys of what they may do, as dated in their record.</param>
/// <param name="Base">Where they start and end.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC, after the start.</param>
/// <param name="Credentials">Registration, sign-off and dated capabilities; null where the service keeps them elsewhere.</param>
/// <param name="About">What patients' wishes are matched with; null where nobody has said.</param>
public sealed record ShiftStarted(
    StaffId Clinician, string Team, string Profession, IReadOnlyList<string> Capabilities, Place Base, Instant StartsAt, Instant EndsAt,
    Credentials? Credentials = null, AboutClinician? About = null) : IShiftEvent;

/// <summary>A clinician's working period ended.</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When it ended, UTC.</param>
/// <param name="SafeHome">The clinician was known to be safe (clinical ruling 21).</param>
public sealed record ShiftEnded(StaffId By, Instant OccurredAt, bool SafeHome = false) : IShiftEvent, IHumanAct;
