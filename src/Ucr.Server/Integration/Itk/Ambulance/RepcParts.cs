using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>Parts of an ambulance request, as REPC_MT200001GB02 writes them.</summary>
internal static class RepcParts
{
    public static readonly XNamespace Hl7 = "urn:hl7-org:v3";
    public static readonly XNamespace Localisation = "NPFIT:HL7:Localisation";
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMddHHmmss'+0000'");

    public static string Time(Instant at) => Stamp.Format(at);

    /// <summary>An element of HL7, with attributes as pairs.</summary>
    public static XElement Element(string name, params object?[] content) => new(Hl7 + name, content);

    public static XAttribute Is(string name, string value) => new(name, value);

    public static XElement Id(string root, string extension, string? authority = null) =>
        Element("id", Is("root", root), Is("extension", extension), authority is null ? null : Is("assigningAuthorityName", authority));

    public static XElement Code(string name, string code, string system, string? words = null) =>
        Element(name, Is("code", code), Is("codeSystem", system), words is null ? null : Is("displayName", words));

    /// <summary>Nothing is known of it.</summary>
    public static XElement Unknown(string name) => Element(name, Is("nullFlavor", "NI"));

    public static XElement Template(string extension) => Element("templateId", Is("root", "2.16.840.1.113883.2.1.3.2.4.18.2"), Is("extension", extension));

    /// <summary>Names the template of the part that follows.</summary>
    public static XElement Content(string template) => new(Localisation + "contentId", Is("root", "2.16.840.1.113883.2.1.3.2.4.18.16"), Is("extension", template));

    public static XElement Pertinent(int number, XElement act) =>
        Element("pertinentInformation" + (number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture)), Is("typeCode", "PERT"), Element("seperatableInd", Is("value", "false")), act);

    public static XElement Address(string use, IEnumerable<string> lines, string? postcode, string? directions = null) => Element(
        "addr", Is("use", use),
        lines.Take(5).Select(line => Element("streetAddressLine", line)),
        postcode is null ? null : Element("postalCode", postcode),
        directions is null ? null : Element("desc", directions));
}
