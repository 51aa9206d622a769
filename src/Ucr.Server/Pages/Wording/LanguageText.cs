using Ucr.Domain.Allocation.Scope;

namespace Ucr.Server.Pages.Wording;

/// <summary>Languages in words: keys as shifts and wishes carry them.</summary>
public static class LanguageText
{
    private const string English = "english";

    /// <summary>"British Sign Language".</summary>
    public static string Of(string key) => string.Join(' ', key.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(KitText.Words));

    /// <summary>The keys of languages as they are typed, parted by commas or lines. English goes without saying.</summary>
    public static IEnumerable<string> Keys(string? typed) =>
        (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(LanguageKeys.Of)
            .Where(key => !string.Equals(key, English, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
}
