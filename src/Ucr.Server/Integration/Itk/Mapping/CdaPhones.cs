using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>
/// Whom to ring. The number that 111 marks for emergencies (EC) is the one to ring back; some suppliers join several numbers in
/// one: <c>tel:03001231144NP:01253955551</c>.
/// </summary>
internal static partial class CdaPhones
{
    public static IReadOnlyList<PatientPhone> Of(CdaDocument document, Doubts doubts)
    {
        var own = document.Patient.All("telecom").SelectMany(telecom => Numbers(telecom).Select(number => (Use: telecom.Value("use"), Phone: new PatientPhone(number, 0, "self"))));
        var others = document.Informants.SelectMany(informant => informant.All("telecom").SelectMany(telecom => Numbers(telecom)
            .Select(number => (Use: telecom.Value("use"), Phone: new PatientPhone(number, 0, Relationship(informant), Name(informant))))));
        var found = own.Concat(others).OrderBy(one => one.Use is "EC" ? 0 : 1).Select(one => one.Phone)
            .DistinctBy(phone => string.Concat(phone.Number.Where(char.IsAsciiDigit)), StringComparer.Ordinal).ToList();
        doubts.AddIf(found.Count == 0, "call-back-number-missing");
        return [.. found.Select((phone, at) => phone with { Rank = at + 1 })];
    }

    /// <summary>The numbers of a telecom; none of an e-mail address, or of a number of noughts that stands for none.</summary>
    internal static IEnumerable<string> Numbers(XElement telecom) => telecom.Value("value") is { } value && !value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        ? Marks().Split(value).Select(part => part.Trim()).Where(part => part.Any(digit => digit is >= '1' and <= '9') && part.Count(char.IsAsciiDigit) >= 3)
        : [];

    private static string? Relationship(XElement informant) =>
        (informant.At("code").Value("displayName") ?? informant.At("code").Value("code"))?.ToLowerInvariant();

    private static string? Name(XElement informant) =>
        CdaName.Of(informant.At("relatedPerson", "name") ?? informant.At("relationshipHolder", "name")).Words;

    // A mark before a number: tel:, NP:, MOB: and whatever else a supplier writes in letters.
    [GeneratedRegex("[A-Za-z]+:|;", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
