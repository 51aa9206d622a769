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
    public static IReadOnlyList<SimilarName> Of(NamedPerson person, IEnumerable<NamedPerson> held) => Of(new(person), held.Select(other => new LetteredName(other)));

    /// <summary>The same, for names whose letters are known.</summary>
    internal static IReadOnlyList<SimilarName> Of(LetteredName person, IEnumerable<LetteredName> held) =>
    [
        .. held.Where(other => other.Person.Patient != person.Person.Patient)
            .Select(other => (other, SameHome: InOneHome(person.Person, other.Person)))
            .Where(similar => Alike(person, similar.other, similar.SameHome))
            .OrderByDescending(similar => similar.SameHome)
            .Select(similar => new SimilarName(similar.other.Person, similar.SameHome)),
    ];

    private static bool InOneHome(NamedPerson one, NamedPerson other) => one.CareHome is { } home && string.Equals(home, other.CareHome, StringComparison.Ordinal);

    private static bool Alike(LetteredName one, LetteredName other, bool sameHome)
    {
        var families = one.Family.Length > 0 && other.Family.Length > 0 && OneLetterApart(one.Family, other.Family);
        var initials = one.Initial is { } initial && initial == other.Initial;
        return (families && initials) || (sameHome && (families || (one.Given.Length > 0 && string.Equals(one.Given, other.Given, StringComparison.Ordinal))));
    }

    /// <summary>The letters of a name, without case, accents and signs.</summary>
    public static string Letters(string? name) => string.Concat((name ?? "").Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c)).Select(char.ToUpperInvariant));

    /// <summary>True for the same letters, one more, one less, one other, or two neighbours swapped.</summary>
    public static bool OneLetterApart(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var left = shorter.AsSpan(start);
        var right = longer.AsSpan(start);
        return longer.Length > shorter.Length ? left.SequenceEqual(right[1..])
            : left.Length == 0 || left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}

/// <summary>A name with its letters, worked out once: a board compares everybody with everybody.</summary>
internal sealed record LetteredName(NamedPerson Person, string Family, string Given)
{
    public LetteredName(NamedPerson person)
        : this(person, SimilarNames.Letters(person.FamilyName), SimilarNames.Letters(person.GivenName))
    {
    }

    /// <summary>The first letter of the first name; null where there is none.</summary>
    public char? Initial => Given.Length > 0 ? Given[0] : null;
}
