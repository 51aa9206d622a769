using Ucr.Dispatch;
using Ucr.Domain.Allocation.Scope;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Whether wishes are met, in words.</summary>
public static class WishWords
{
    /// <summary>"A woman; somebody who speaks Polish; somebody who has been before (Fiona Lamb)"; null for no wish.</summary>
    public static string? Of(Preferences wishes, StaffNames staff)
    {
        string?[] words =
        [
            wishes.Gender is { } gender ? Gender(gender) : null,
            wishes.Language is { } language ? $"somebody who speaks {LanguageText.Of(language)}" : null,
            wishes.NotThese.Count > 0 ? $"not {string.Join(", not ", wishes.NotThese.Select(staff.Of))}" : null,
            wishes.Familiar.Count > 0 ? $"somebody who has been before ({string.Join(", ", wishes.Familiar.Select(staff.Of))})" : null,
        ];
        var said = string.Join("; ", words.OfType<string>());
        return said.Length == 0 ? null : CandidateWords.Sentence(said);
    }

    /// <summary>Each wish, met or not, for one clinician.</summary>
    public static IReadOnlyList<AllocateModel.Wish> For(Preferences wishes, AvailableClinician one)
    {
        AllocateModel.Wish?[] met =
        [
            wishes.Gender is not { } gender ? null : one.Gender is null ? new("Gender not recorded", false)
                : new(Gender(one.Gender), string.Equals(gender, one.Gender, StringComparison.Ordinal)),
            wishes.Language is not { } language ? null
                : one.Languages.Contains(language, StringComparer.Ordinal) ? new($"Speaks {LanguageText.Of(language)}", true) : new($"Not known to speak {LanguageText.Of(language)}", false),
            wishes.Familiar.Count == 0 ? null : wishes.Familiar.Contains(one.Id) ? new("Has been before", true) : new("Has not been before", false),
        ];
        return [.. met.OfType<AllocateModel.Wish>()];
    }

    private static string Gender(string key) => Enum.TryParse<ClinicianGender>(key, ignoreCase: true, out var gender) ? WishText.Of(gender) : KitText.Words(key);
}
