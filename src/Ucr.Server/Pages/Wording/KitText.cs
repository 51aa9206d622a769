namespace Ucr.Server.Pages.Wording;

/// <summary>Scarce kit in words: keys as shifts and visits carry them. A key that is not on the local list is shown as it is typed.</summary>
public static class KitText
{
    /// <summary>Keys that this service knows, and their words.</summary>
    public static IReadOnlyDictionary<string, string> Known { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bladder_scanner"] = "Bladder scanner",
        ["hoist"] = "Hoist",
        ["lifting_cushion"] = "Lifting cushion",
        ["point_of_care_tests"] = "Point-of-care tests",
        ["syringe_pump"] = "Syringe pump",
    };

    /// <summary>"Bladder scanner".</summary>
    public static string Of(string key) => Known.GetValueOrDefault(key) ?? Words(key);

    /// <summary>"Bladder scanner, Hoist"; "None" where there is nothing.</summary>
    public static string Of(IReadOnlyList<string> keys) => keys.Count == 0 ? "None" : string.Join(", ", keys.Select(Of));

    /// <summary>The key of an item as somebody types it.</summary>
    public static string Key(string typed) => typed.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    /// <summary>A key that no list knows, as words: "Wound care".</summary>
    public static string Words(string key) => key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ');
}
