namespace Ucr.Domain.Allocation.Scope;

/// <summary>What a patient may wish of whoever comes. A clinician who is neither, or does not want to say, leaves it blank.</summary>
public enum ClinicianGender
{
    /// <summary>A woman.</summary>
    Woman,

    /// <summary>A man.</summary>
    Man,
}

/// <summary>What patients' wishes are matched with; a shift that brings none says nothing either way.</summary>
/// <param name="Gender">Null where they have not said.</param>
/// <param name="Languages">Keys of the languages that they speak with patients, beside English.</param>
public sealed record AboutClinician(ClinicianGender? Gender, IReadOnlyList<string> Languages)
{
    /// <summary>Two descriptions say the same, whatever the order.</summary>
    public static bool Same(AboutClinician? one, AboutClinician? other) =>
        one is null || other is null ? one is null && other is null : one.Gender == other.Gender && one.Languages.ToHashSet(StringComparer.Ordinal).SetEquals(other.Languages);
}

/// <summary>Languages by key: their English names in lower case with underscores. Open: no list of them is complete.</summary>
public static class LanguageKeys
{
    private const int Shortest = 2;
    private const int Longest = 40;

    /// <summary>The key of a language as somebody types it.</summary>
    public static string Of(string typed) => typed.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    /// <summary>It can be a language's key: letters and underscores, nothing about anybody.</summary>
    public static bool IsKey(string key) => key.Length is >= Shortest and <= Longest && key.All(letter => letter is >= 'a' and <= 'z' or '_');
}
