namespace Ucr.Domain.Allocation;

/// <summary>Who may record when somebody works.</summary>
internal static class Shifts
{
    /// <summary>It is neither the actor's own shift, nor are they the desk or a manager.</summary>
    public static readonly Refusal NotYours =
        new("not-your-shift", "Only the clinician, the desk or a manager can record this.");

    /// <summary>The clinician, the desk and a manager may.</summary>
    public static bool MayKeep(Actor by, StaffId clinician) => by.Id == clinician || by.Dispatches || by.Roles.Contains(Role.Manager);

    /// <summary>It will not be worked.</summary>
    public static readonly Refusal Cancelled =
        new("shift-cancelled", "This shift was cancelled. Start another one if they work after all.");

    /// <summary>It is over.</summary>
    public static readonly Refusal Over = new("shift-ended", "This shift has ended. Nothing about it changes any more.");

    /// <summary>What the desk and managers decide, and not the clinician alone.</summary>
    public static readonly Refusal DeskMustDecide =
        new("desk-must-decide", "Only the desk or a manager can do this.");

    /// <summary>Why a shift cannot be changed by somebody; null when it can.</summary>
    public static Refusal? Closed(Shift? shift, Actor by) => shift switch
    {
        null => EndShift.NotStarted,
        _ when !MayKeep(by, shift.Clinician) => NotYours,
        { Ended: true } => Over,
        { Rota.Cancelled: not null } => Cancelled,
        _ => null,
    };

    /// <summary>The desk and a manager: a clinician allows nobody overtime, not even themselves.</summary>
    public static bool Leads(Actor by) => by.Dispatches || by.Roles.Contains(Role.Manager);
}
