using Ucr.Domain;

namespace Ucr.Server.Security;

/// <summary>The roles as claims write them.</summary>
public static class RoleNames
{
    /// <summary>Each role that can sign in, with its name. The service itself never signs in.</summary>
    public static readonly IReadOnlyDictionary<Role, string> All = new Dictionary<Role, string>
    {
        [Role.CallTaker] = "call-taker",
        [Role.TriageClinician] = "triage-clinician",
        [Role.Dispatcher] = "dispatcher",
        [Role.Clinician] = "clinician",
        [Role.Manager] = "manager",
        [Role.Integration] = "integration",
    };

    /// <summary>The claim's text for a role.</summary>
    public static string Of(Role role) => All[role];

    /// <summary>The role of a claim's text; nothing for a text that means no role here.</summary>
    public static Role? Parse(string text)
    {
        foreach (var (role, name) in All)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
                return role;
        }
        return null;
    }
}
