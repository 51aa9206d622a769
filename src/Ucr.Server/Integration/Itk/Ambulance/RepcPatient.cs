using System.Xml.Linq;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using static Ucr.Server.Integration.Itk.Ambulance.RepcParts;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>The patient, whom to ring, and where they are, of an ambulance request. What is not known says so.</summary>
internal static class RepcPatient
{
    private const string NhsNumberRoot = "2.16.840.1.113883.2.1.4.1";
    private const string LocalRoot = "2.16.840.1.113883.2.1.3.2.4.18.24";

    /// <summary>Whoever answers at the first number: the patient, or somebody with them.</summary>
    public static XElement? Informant(PatientIdentity patient) => patient.Phones.FirstOrDefault(phone => phone.Rank == 1) is not { } phone ? null : Element(
        "informant", Is("typeCode", "INF"), Is("contextControlCode", "OP"),
        Content("COCD_TP145007UK03#RelatedEntity"),
        Element(
            "COCD_TP145007UK03.RelatedEntity", Is("classCode", "PRS"),
            phone.Relationship is { } relationship ? Element("code", Is("nullFlavor", "OTH"), Is("displayName", relationship)) : Unknown("code"),
            Element("telecom", Is("value", $"tel:{Digits(phone.Number)}"), Is("use", "EC")),
            Template("COCD_TP145007UK03#RelatedEntity"),
            Element("relationshipHolder", Is("classCode", "PSN"), Is("determinerCode", "INSTANCE"), phone.Name is { } name ? Element("name", name) : Unknown("name"), Template("COCD_TP145007UK03#relationshipHolder"))));

    /// <summary>Where the ambulance goes: where the person is now, else home.</summary>
    public static XElement Location(PatientIdentity patient)
    {
        var (lines, postcode) = patient.WhereNow is { } now && (now.AddressLines.Count > 0 || now.Postcode is not null) ? (now.AddressLines, now.Postcode) : (patient.AddressLines, patient.Postcode);
        var known = lines.Count > 0 || postcode is not null;
        return Element(
            "location", Is("typeCode", "LOC"),
            Content("COCD_TP145222GB02#HealthCareFacility"),
            Element(
                "COCD_TP145222GB02.HealthCareFacility", Is("classCode", "ISDLOC"),
                Element("id", Is("nullFlavor", "NA")),
                Template("COCD_TP145222GB02#HealthCareFacility"),
                Element(
                    "location", Is("classCode", "PLC"), Is("determinerCode", "INSTANCE"),
                    known ? Address("PHYS", lines, postcode, patient.WhereNow?.Directions) : Unknown("addr"),
                    patient.WhereNow?.Name is { } name ? Element("name", name) : Unknown("name"),
                    Template("COCD_TP145222GB02#location"))));
    }

    public static XElement Target(PatientIdentity patient, Guid person) => Element(
        "recordTarget", Is("typeCode", "RCT"), Is("contextControlCode", "OP"),
        Content("COCD_TP145201GB01#PatientRole"),
        Element(
            "COCD_TP145201GB01.PatientRole", Is("classCode", "PAT"),
            patient.AddressLines.Count > 0 || patient.Postcode is not null ? Address("H", patient.AddressLines, patient.Postcode) : null,
            NhsNumber.TryParse(patient.NhsNumber, out var number) ? Id(NhsNumberRoot, number.Digits) : Id(LocalRoot, person.ToString().ToUpperInvariant(), "Ucr"),
            patient.Phones.Where(phone => phone.Relationship is null or "self").Select(phone => Element("telecom", Is("value", $"tel:{Digits(phone.Number)}"), Is("use", "H"))),
            Template("COCD_TP145201GB01#PatientRole"),
            Person(patient),
            Practice(patient)));

    private static XElement Person(PatientIdentity patient) => Element(
        "patientPatient", Is("classCode", "PSN"), Is("determinerCode", "INSTANCE"),
        patient.Gender switch
        {
            "male" => Code("administrativeGenderCode", "1", Sexes, "Male"),
            "female" => Code("administrativeGenderCode", "2", Sexes, "Female"),
            _ => Unknown("administrativeGenderCode"),
        },
        patient.BornOn is { } born ? Element("birthTime", Is("value", born.ToString("uuuuMMdd", System.Globalization.CultureInfo.InvariantCulture))) : Unknown("birthTime"),
        patient is { FamilyName: null, GivenName: null } ? Unknown("name") : Element(
            "name", Named("prefix", patient.Title), Named("given", patient.GivenName), Named("family", patient.FamilyName)),
        Template("COCD_TP145201GB01#patientPatient"));

    private const string Sexes = "2.16.840.1.113883.2.1.3.2.4.16.25";

    private static XElement? Practice(PatientIdentity patient) => patient.GpPracticeCode is not { } code ? null : Element(
        "providerOrganization", Is("classCode", "ORG"), Is("determinerCode", "INSTANCE"),
        Id("2.16.840.1.113883.2.1.3.2.4.19.1", code),
        Unknown("name"),
        Code("standardIndustryClassCode", "001", "2.16.840.1.113883.2.1.3.2.4.17.289", "GP Practice"),
        Template("COCD_TP145201GB01#providerOrganization"));

    private static XElement? Named(string part, string? words) => words is null ? null : Element(part, words);

    private static string Digits(string number) => string.Concat(number.Where(mark => char.IsAsciiDigit(mark) || mark == '+'));
}
