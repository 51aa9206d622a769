using System.Text.Json;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake;

/// <summary>What another message changes of who somebody is and where they are, as kebab-case codes: the story names it, the record holds it.</summary>
public static class PatientChanges
{
    /// <summary>Two NHS numbers that are both right and are not the same: two people.</summary>
    public const string AnotherNhsNumber = "another-nhs-number";

    /// <summary>What differs; everything where nothing was known.</summary>
    public static IReadOnlyList<string> Between(PatientIdentity? known, PatientIdentity now) => known is null ? ["who-it-is"] :
    [
        .. Changed(AnotherNhsNumber, NhsNumber.TryParse(known.NhsNumber, out var before) && NhsNumber.TryParse(now.NhsNumber, out var after) && before != after),
        .. Changed("nhs-number", (known.NhsNumber, known.NhsNumberStatus) != (now.NhsNumber, now.NhsNumberStatus)),
        .. Changed("name", (known.FamilyName, known.GivenName, known.Title) != (now.FamilyName, now.GivenName, now.Title)),
        .. Changed("date-of-birth", (known.BornOn, known.EstimatedAge) != (now.BornOn, now.EstimatedAge)),
        .. Changed("address", !known.AddressLines.SequenceEqual(now.AddressLines, StringComparer.Ordinal) || !string.Equals(known.Postcode, now.Postcode, StringComparison.Ordinal)),
        .. Changed("where-now", !string.Equals(Text(known.WhereNow), Text(now.WhereNow), StringComparison.Ordinal)),
        .. Changed("phones", !known.Phones.SequenceEqual(now.Phones)),
        .. Changed("gp-practice", !string.Equals(known.GpPracticeCode, now.GpPracticeCode, StringComparison.Ordinal)),
        .. Changed("other-details", (known.Gender, known.Language, known.EthnicCategory, known.KeySafe) != (now.Gender, now.Language, now.EthnicCategory, now.KeySafe)),
    ];

    private static string[] Changed(string what, bool holds) => holds ? [what] : [];

    // A place holds lines, and a list has no equality of its own: as text it has.
    private static string Text(PatientPlace? place) => JsonSerializer.Serialize(place, JsonSerializerOptions.Web);
}
