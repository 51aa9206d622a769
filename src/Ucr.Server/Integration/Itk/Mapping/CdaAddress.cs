using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>Where the person lives and where they are now.</summary>
internal static partial class CdaAddress
{
    private static readonly HashSet<string> NoLines = new(StringComparer.Ordinal) { "postalCode", "desc", "additionalLocator", "useablePeriod", "country" };

    /// <summary>Lines and postcode.</summary>
    internal sealed record Written(IReadOnlyList<string> Lines, string? Postcode, string? Directions)
    {
        public bool SaysNothing => Lines.Count == 0 && Postcode is null && Directions is null;

        public override string ToString() => "address (masked)";
    }

    /// <summary>The home address; without one that is marked so, the first that is none of the place where they are.</summary>
    public static Written? Home(XElement? role)
    {
        var all = role.All("addr").ToList();
        var home = all.Find(one => one.Value("use")?.StartsWith('H') == true) ?? all.Find(one => one.Value("use") is not "PHYS") ?? all.FirstOrDefault();
        return Read(home) is { SaysNothing: false } written ? written : null;
    }

    /// <summary>The place as the crew needs it; null when it adds nothing to the home address.</summary>
    public static PatientPlace? WhereNow(CdaDocument document, Written? home)
    {
        var place = Place(document);
        var written = Addresses(document).Select(Read).FirstOrDefault(one => one is { SaysNothing: false });
        var name = place.At("name").Text();
        var position = Position(document);
        if ((written is null || Same(written, home)) && position is null && (name is null || written is null))
        {
            return null;
        }

        return new()
        {
            Name = name,
            AddressLines = written?.Lines ?? home?.Lines ?? [],
            Postcode = written?.Postcode ?? home?.Postcode,
            Directions = written?.Directions,
            Easting = position?.Easting,
            Northing = position?.Northing,
        };
    }

    /// <summary>The place for planning: the grid position that some suppliers hide in an address line, <c>X333739Y447675</c>.</summary>
    public static Place? ForPlanning(CdaDocument document, Doubts doubts)
    {
        doubts.AddIf(Addresses(document).SelectMany(Parts).Any(part => Hidden().IsMatch(part)) && Position(document) is null, "grid-reference-not-plausible");
        return Position(document) is { } at ? Domain.Values.Place.Near(at.Easting, at.Northing) : null;
    }

    private static XElement? Place(CdaDocument document) => document.Encounter.At("location", "healthCareFacility", "location");

    private static IEnumerable<XElement> Addresses(CdaDocument document) =>
        [.. Place(document).All("addr"), .. document.Patient.All("addr").Where(one => one.Value("use") is "PHYS")];

    private static bool Same(Written one, Written? other) =>
        other is not null && one.Directions is null && string.Equals(one.Postcode, other.Postcode, StringComparison.OrdinalIgnoreCase)
        && one.Lines.SequenceEqual(other.Lines, StringComparer.OrdinalIgnoreCase);

    private static (double Easting, double Northing)? Position(CdaDocument document) =>
        (from part in Addresses(document).SelectMany(Parts)
         let match = Hidden().Match(part)
         where match.Success
         let east = double.Parse(match.Groups["east"].Value, CultureInfo.InvariantCulture)
         let north = double.Parse(match.Groups["north"].Value, CultureInfo.InvariantCulture)
         where east is > 1000 and < 700_000 && north is > 1000 and < 1_300_000
         select ((double, double)?)(east, north)).FirstOrDefault();

    private static Written? Read(XElement? address)
    {
        if (address is null || address.Value("nullFlavor") is not null)
        {
            return null;
        }

        var lines = address.HasElements
            ? address.Elements().Where(part => !NoLines.Contains(part.Name.LocalName)).Select(part => part.Text())
            : [address.Text()];
        var postcode = address.At("postalCode").Text();
        return new(
            [.. lines.OfType<string>().Where(line => !Hidden().IsMatch(line)).Distinct(StringComparer.Ordinal)],
            Postcode.TryParse(postcode, out var known) ? known.Value : postcode,
            address.At("desc").Text());
    }

    private static IEnumerable<string> Parts(XElement address) => address.Elements().Select(part => part.Text()).OfType<string>();

    [GeneratedRegex("^X(?<east>[0-9]{4,7})Y(?<north>[0-9]{4,7})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();
}
