using System.Diagnostics;
using Ucr.Domain.Intake.People;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>Why two referrals are shown beside each other, in words.</summary>
public static class LikenessText
{
    /// <summary>"Same date of birth, same family name, but another NHS number".</summary>
    public static string Of(Likeness likeness)
    {
        var (with, against) = (Words(likeness, against: false), Words(likeness, against: true));
        return (with, against) switch
        {
            ("", _) => Capital(against),
            (_, "") => Capital(with),
            _ => $"{Capital(with)}, but {against}",
        };
    }

    /// <summary>What it comes to, with the score behind it: "Looks like the same person (95 points)".</summary>
    public static string Verdict(Likeness likeness) => likeness.Verdict switch
    {
        LikenessVerdict.Likely => $"Looks like the same person ({likeness.Score} points)",
        LikenessVerdict.Possible => $"May be the same person ({likeness.Score} points)",
        LikenessVerdict.SameCaller => "The same telephone number: perhaps the same caller",
        LikenessVerdict.Unrelated => "Nothing says that it is the same person",
        _ => throw new UnreachableException($"No words for {likeness.Verdict}."),
    };

    /// <summary>One reason, for the middle of a sentence.</summary>
    public static string Of(LikenessReason reason) => reason switch
    {
        LikenessReason.SamePatient => "filed under the same patient",
        LikenessReason.SameNhsNumber => "same NHS number",
        LikenessReason.SameCase => "same case number",
        LikenessReason.SameBirthDate => "same date of birth",
        LikenessReason.SameFamilyName => "same family name",
        LikenessReason.SimilarFamilyName => "similar family name",
        LikenessReason.SameGivenName => "same first name",
        LikenessReason.SameInitial => "same initial",
        LikenessReason.SameTelephone => "same telephone number",
        LikenessReason.SamePlace => "same postcode",
        LikenessReason.SameNeed => "same need",
        LikenessReason.OtherNhsNumber => "another NHS number",
        LikenessReason.OtherBirthDate => "another date of birth",
        _ => throw new UnreachableException($"No words for {reason}."),
    };

    private static string Words(Likeness likeness, bool against) =>
        string.Join(", ", likeness.Reasons.Where(point => point.Points < 0 == against).Select(point => Of(point.Reason)));

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
