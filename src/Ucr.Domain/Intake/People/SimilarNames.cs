using System.Globalization;
using System.Text;

namespace Ucr.Domain.Intake.People;

/// <summary>Somebody the service holds, as far as names can be mistaken.</summary>
/// <param name="Patient">Who.</param>
/// <param name="GivenName">First name.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="CareHome">The care home where they live, by its key; null for a home of their own.</param>
/// <param name="Room">Their room, shown with every alert; null when it is not known.</param>
public sealed record NamedPerson(PatientId Patient, string? GivenName, string? FamilyName, string? CareHome = null, string? Room = null);

/// <summary>Somebody whose name may be mistaken for another's.</summary>
/// <param name="Person">Who.</param>
/// <param name="SameCareHome">They live in the same care home: the room is shown.</param>
public sealed record SimilarName(NamedPerson Person, bool SameCareHome);

/// <summary>
/// Right person: similar names in the service or in one care home raise an alert (clinical ruling 13). Similar is the same
/// family name, or one letter apart, with the same first letter of the first name; in one care home the family name is
/// enough, or a first name that is the same. Accents, case and signs do not count. It never matches anybody.
/// </summary>
public static class SimilarNames
{
    /// <summary>Everybody whose name may be mistaken for somebody's, those in the same care home first.</summary>
    public static IReadOnlyList<SimilarName> Of(NamedPerson person, IEnumerable<NamedPerson> held) =>
    [
        .. held.Where(other => other.Patient != person.Patient)
            .Select(other => new SimilarName(other, InOneHome(person, other)))
            .Where(similar => Alike(person, similar.Person, similar.SameCareHome))
            .OrderByDescending(similar => similar.SameCareHome),
    ];

    private static bool InOneHome(NamedPerson one, NamedPerson other) => one.CareHome is { } home && string.Equals(home, other.CareHome, StringComparison.Ordinal);

    private static bool Alike(NamedPerson one, NamedPerson other, bool sameHome)
    {
        var (family, otherFamily) = (Letters(one.FamilyName), Letters(other.FamilyName));
        var (given, otherGiven) = (Letters(one.GivenName), Letters(other.GivenName));
        var families = family.Length > 0 && otherFamily.Length > 0 && OneLetterApart(family, otherFamily);
        var initials = given.Length > 0 && otherGiven.Length > 0 && given[0] == otherGiven[0];
        return (families && initials) || (sameHome && (families || (given.Length > 0 && string.Equals(given, otherGiven, StringComparison.Ordinal))));
    }

    /// <summary>The letters of a name, without case, accents and signs.</summary>
    public static string Letters(string? name) => string.Concat((name ?? "").Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c)).Select(char.ToUpperInvariant));

    /// <summary>True for the same letters, one more, one less, one other, or two neighbours swapped.</summary>
    public static bool OneLetterApart(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = shorter.Zip(longer).TakeWhile(pair => pair.First == pair.Second).Count();
        var (left, right) = (shorter[start..], longer[start..]);
        return (longer.Length - shorter.Length) switch
        {
            0 when left.Length == 0 => true,
            0 => Same(left[1..], right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && Same(left[2..], right[2..])),
            1 => Same(left, right[1..]),
            _ => false,
        };
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
