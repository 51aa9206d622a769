using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation;

/// <summary>A clinician's working period begins: one that stands in the rota, or one that nobody planned.</summary>
/// <param name="Shift">The new shift's id, made by whoever asks, so that a repeat finds the first.</param>
/// <param name="Clinician">Who works.</param>
/// <param name="Team">With which team.</param>
/// <param name="Profession">Nurse, paramedic, therapist …, in words.</param>
/// <param name="Capabilities">Keys of what they may do.</param>
/// <param name="Base">Where they start and end.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC, after the start.</param>
/// <param name="Credentials">Registration, sign-off and dated capabilities, from the staff record.</param>
/// <param name="About">What patients' wishes are matched with; null for what the rota says.</param>
public sealed record StartShift(
    ShiftId Shift,
    StaffId Clinician,
    string Team,
    string Profession,
    IReadOnlyList<string> Capabilities,
    Place Base,
    Instant StartsAt,
    Instant EndsAt,
    Credentials? Credentials = null,
    AboutClinician? About = null) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        { Rota.Begun: true } or { Ended: true } => [],
        _ when !Shifts.MayKeep(context.By, shift?.Clinician ?? Clinician) => Shifts.NotYours,
        { Rota.Cancelled: not null } => Shifts.Cancelled,
        _ when shift is { } planned && (planned.Clinician != Clinician || planned.StartsAt != StartsAt) =>
            Refusal.Impossible(nameof(StartsAt), "The rota has this shift for somebody else, or at another time. Reload to see it."),
        _ when Required.Words(Clinician.Value, nameof(Clinician), "Name who works.") is { } refusal => refusal,
        _ when Required.Words(Team, nameof(Team), "Name the team.") is { } refusal => refusal,
        _ when Required.Words(Profession, nameof(Profession), "Name the profession.") is { } refusal => refusal,
        _ when EndsAt <= StartsAt => Refusal.Impossible(nameof(EndsAt), "The shift ends before it starts. Check both times."),
        _ when (Credentials ?? shift?.Credentials) is null && context.Policies.Allocation.CredentialsRequired =>
            Refusal.Missing(nameof(Credentials), "Give the registration and the sign-off from the staff record."),
        _ when !Fitness.MayWork(Credentials ?? shift?.Credentials, StartsAt) => AllocateClinician.RegistrationExpired,
        _ when StaffRecord.Wrong(Capabilities, Credentials, About) is { } refusal => refusal,
        _ => [new ShiftStarted(Clinician, Team, Profession, Capabilities, Base, StartsAt, EndsAt, Credentials, About)],
    };
}
