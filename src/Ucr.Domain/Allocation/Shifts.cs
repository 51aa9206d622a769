namespace Ucr.Domain.Allocation;

/// <summary>Who may record when somebody works.</summary>
internal static class Shifts
{
    /// <summary>It is neither the actor's own shift, nor are they the desk or a manager.</summary>
    public static readonly Refusal NotYours =
        new("not-your-shift", "Only the clinician, the desk or a manager can record this.");

    /// <summary>The clinician, the desk and a manager may.</summary>
    public static bool MayKeep(Actor by, StaffId clinician) => by.Id == clinician || by.Dispatches || by.Roles.Contains(Role.Manager);
}
