using Ucr.Domain;

namespace Ucr.Server.Security;

/// <summary>The roles in words.</summary>
public static class RoleText
{
    /// <summary>A role as a page says it.</summary>
    public static string Of(Role role) => role switch
    {
        Role.CallTaker => "Call taker",
        Role.TriageClinician => "Triage clinician",
        Role.Dispatcher => "Dispatcher",
        Role.Clinician => "Clinician",
        Role.Manager => "Manager",
        Role.Integration => "Another system",
        _ => "The service",
    };
}
