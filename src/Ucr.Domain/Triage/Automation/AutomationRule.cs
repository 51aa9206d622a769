namespace Ucr.Domain.Triage.Automation;

/// <summary>Automation never rejects, downgrades, closes or merges (clinical ruling 9).</summary>
public static class AutomationRule
{
    /// <summary>Told to the service itself.</summary>
    public static readonly Refusal PersonMustDecide = new(
        "person-must-decide", "The service never rejects, downgrades, closes or merges by itself. A person decides this.");

    /// <summary>The refusal for the service itself; null for a person or a sender.</summary>
    public static Refusal? Refused(Actor by) => by.Roles.Contains(Role.Service) ? PersonMustDecide : null;
}
