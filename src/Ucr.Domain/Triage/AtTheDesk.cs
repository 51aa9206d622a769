namespace Ucr.Domain.Triage;

/// <summary>Who may record what was said, without deciding anything.</summary>
internal static class AtTheDesk
{
    /// <summary>Told to anybody else.</summary>
    public static readonly Refusal OnlyStaff =
        new("staff-must-record", "Only a call taker, a clinician or the desk can record this.");

    /// <summary>The refusal, or null for a call taker, somebody who sees patients, or a dispatcher. Never the service itself.</summary>
    public static Refusal? Refused(Actor by) =>
        by.Roles.Contains(Role.CallTaker) || by.SeesPatients || by.Roles.Contains(Role.Dispatcher) ? null : OnlyStaff;
}
