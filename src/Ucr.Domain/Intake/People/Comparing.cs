namespace Ucr.Domain.Intake.People;

/// <summary>What agrees between two calls, and what does not. Where either does not know, nothing is said.</summary>
internal static class Comparing
{
    private const int LeastDigits = 6;

    public static IEnumerable<LikenessReason> Reasons(CallFacts one, CallFacts other)
    {
        if (one.Patient is { } patient && patient == other.Patient) yield return LikenessReason.SamePatient;
        if (one.NhsNumber is { } number && other.NhsNumber is { } otherNumber) yield return number == otherNumber ? LikenessReason.SameNhsNumber : LikenessReason.OtherNhsNumber;
        if (Same(one.SenderCase, other.SenderCase)) yield return LikenessReason.SameCase;
        if (one.BornOn is { } born && other.BornOn is { } otherBorn) yield return born == otherBorn ? LikenessReason.SameBirthDate : LikenessReason.OtherBirthDate;
        foreach (var reason in Names(one, other)) yield return reason;
        if (Digits(one).Intersect(Digits(other), StringComparer.Ordinal).Any()) yield return LikenessReason.SameTelephone;
        if (Same(one.Postcode, other.Postcode)) yield return LikenessReason.SamePlace;
        if (one.Need is { } need && need == other.Need) yield return LikenessReason.SameNeed;
    }

    private static IEnumerable<LikenessReason> Names(CallFacts one, CallFacts other)
    {
        var (family, otherFamily) = (SimilarNames.Letters(one.FamilyName), SimilarNames.Letters(other.FamilyName));
        if (family.Length > 0 && string.Equals(family, otherFamily, StringComparison.Ordinal)) yield return LikenessReason.SameFamilyName;
        else if (family.Length > 2 && otherFamily.Length > 2 && SimilarNames.OneLetterApart(family, otherFamily)) yield return LikenessReason.SimilarFamilyName;
        var (given, otherGiven) = (SimilarNames.Letters(one.GivenName), SimilarNames.Letters(other.GivenName));
        if (given.Length == 0 || otherGiven.Length == 0) yield break;
        if (string.Equals(given, otherGiven, StringComparison.Ordinal)) yield return LikenessReason.SameGivenName;
        else if (given[0] == otherGiven[0]) yield return LikenessReason.SameInitial;
    }

    private static bool Same(string? one, string? other) => Signs(one) is { Length: > 0 } signs && string.Equals(signs, Signs(other), StringComparison.Ordinal);

    private static string Signs(string? typed) => string.Concat((typed ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>The last ten digits: +44 and 0 begin the same number.</summary>
    private static IEnumerable<string> Digits(CallFacts facts) => facts.Telephones
        .Select(typed => string.Concat(typed.Where(char.IsAsciiDigit))).Where(digits => digits.Length >= LeastDigits).Select(digits => digits.Length > 10 ? digits[^10..] : digits);
}
