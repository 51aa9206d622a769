using Ucr.Domain.Values;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Pages.Referrals.Deciding;

/// <summary>Staff as people type them.</summary>
internal static class StaffChoices
{
    private const int LongestId = 100;

    /// <summary>The id of whoever bears the name; what was typed, cut to an id's length, where nobody is known by it.</summary>
    public static StaffId IdOf(string typed) =>
        new(People.All.FirstOrDefault(person => string.Equals(person.Name, typed, StringComparison.OrdinalIgnoreCase))?.Id
            ?? (typed.Length > LongestId ? typed[..LongestId] : typed));

    /// <summary>The name of somebody.</summary>
    public static string NameOf(StaffId id) => People.Find(id.Value)?.Name ?? id.Value;
}
