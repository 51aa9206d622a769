using System.Globalization;
using System.Xml.Linq;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using static Ucr.Server.Integration.Itk.Ambulance.RepcParts;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>The final ambulance request, REPC_MT200001GB02: the only message by which community services ask for a category 1 or 2 ambulance.</summary>
/// <remarks>Source: NHS 111 domain message specification 2.1, ambulance request; clinical ruling 16.</remarks>
internal static class RepcRequest
{
    private const string Final = "828801000000101";
    private const string Snomed = "2.16.840.1.113883.2.1.3.2.4.15";
    private const string Flags = "2.16.840.1.113883.2.1.3.2.4.17.327";
    private const string Notes = "2.16.840.1.113883.2.1.3.2.4.17.422";

    public static XElement Of(AmbulanceCase it) => Element(
        "AmbulanceRequest", Is("classCode", "PCPR"), Is("moodCode", "RQO"), new XAttribute(XNamespace.Xmlns + "npfitlc", Localisation),
        Code("code", Final, Snomed),
        Element("effectiveTime", Is("value", Time(it.At))),
        Element("id", Is("root", it.Request.Id.ToString().ToUpperInvariant())),
        Author(it),
        Recipient(it.Settings),
        Pertinent(0, Flag("Trauma", "TM", false)),
        Pertinent(1, Flag("Fire", "FR", false)),
        Pertinent(2, Flag("SceneSafe", "SC", !SceneDoubted(it))),
        Pertinent(3, Flag("Police", "PL", false)),
        Pertinent(4, Flag("Trapped", "TR", false)),
        Pertinent(5, Encounter(it)),
        Pertinent(6, Element("pertinentTriageDisposition", Is("classCode", "OBS"), Is("moodCode", "EVN"),
            Code("code", "TD", "2.16.840.1.113883.2.1.3.2.4.17.419"), Code("value", $"Category{it.Category}", "2.16.840.1.113883.2.1.3.2.4.17.414", $"Category {it.Category} ambulance"))),
        AdditionalNotes(it).Select(note => Pertinent(7, note)),
        Element("reason", Is("typeCode", "RSON"), Element("seperatableInd", Is("value", "false")),
            Element("justifyingTriageOutcome", Is("classCode", "OBS"), Is("moodCode", "EVN"),
                Code("code", "TO", "2.16.840.1.113883.2.1.3.2.4.17.328"), Code("value", it.Settings.DispatchCodes[it.Category - 1], "2.16.840.1.113883.2.1.3.2.4.17.329"))));

    private static XElement Author(AmbulanceCase it) => Element(
        "author", Is("typeCode", "AUT"), Is("contextControlCode", "OP"),
        Content("COCD_TP145200GB01#AssignedAuthor"),
        Code("functionCode", "OA", "2.16.840.1.113883.2.1.3.2.4.17.178", "Originating Author"),
        Element("time", Is("value", Time(it.Request.RequestedAt))),
        Element(
            "COCD_TP145200GB01.AssignedAuthor", Is("classCode", "ASSIGNED"),
            Unknown("code"),
            Id("2.16.840.1.113883.2.1.3.2.4.18.24", it.Asked, $"{it.Settings.Provider}:{it.Settings.SenderName}"),
            it.Settings.SenderPhone is { } phone ? Element("telecom", Is("value", $"tel:{phone}"), Is("use", "EC")) : null,
            Template("COCD_TP145200GB01#AssignedAuthor"),
            Element("assignedPerson", Is("classCode", "PSN"), Is("determinerCode", "INSTANCE"), Element("name", it.Asked), Template("COCD_TP145200GB01#assignedPerson")),
            Organisation(it.Settings.Provider, it.Settings.SenderName, "COCD_TP145200GB01#representedOrganization")));

    private static XElement Recipient(AmbulanceSettings settings) => Element(
        "informationRecipient", Is("typeCode", "PRCP"),
        Content("COCD_TP145203GB03#IntendedRecipient"),
        Element(
            "COCD_TP145203GB03.IntendedRecipient", Is("classCode", "ASSIGNED"),
            Template("COCD_TP145203GB03#IntendedRecipient"),
            Organisation(settings.Recipient, settings.RecipientName, "COCD_TP145203GB03#representedOrganization", Code("standardIndustryClassCode", "018", "2.16.840.1.113883.2.1.3.2.4.17.191", "Ambulance Trust"))));

    private static XElement Organisation(string code, string name, string template, XElement? kind = null) => Element(
        "representedOrganization", Is("classCode", "ORG"), Is("determinerCode", "INSTANCE"), Id("2.16.840.1.113883.2.1.3.2.4.19.2", code), Element("name", name), kind, Template(template));

    private static XElement Flag(string name, string code, bool value) => Element(
        $"pertinent{name}Flag", Is("classCode", "OBS"), Is("moodCode", "EVN"), Code("code", code, Flags), Element("value", Is("value", value ? "true" : "false")));

    private static XElement Encounter(AmbulanceCase it)
    {
        var authority = $"{it.Settings.Provider}:{it.Settings.SenderName}";
        return Element(
            "pertinentEncounterEvent", Is("classCode", "ENC"), Is("moodCode", "EVN"),
            Element("effectiveTime", Element("low", Is("value", Time(it.Referral.ReceivedAt))), Element("high", Is("value", Time(it.At)))),
            Id("2.16.840.1.113883.2.1.3.2.4.18.34", it.Referral.Reference, authority),
            it.Referral.Message.SenderCase is { } theirs ? Id("2.16.840.1.113883.2.1.3.2.4.18.35", theirs, authority) : null,
            Element("text", Is("mediaType", "text/plain"), Summary(it)),
            RepcPatient.Informant(it.Patient),
            RepcPatient.Location(it.Patient),
            RepcPatient.Target(it.Patient, it.Referral.Patient.Value));
    }

    private static string Summary(AmbulanceCase it)
    {
        string?[] lines =
        [
            $"Urgent community response asks for a category {it.Category} ambulance.",
            it.Found is null ? null : $"Found: {it.Found}",
            it.Referral.AgeInYears is { } age ? $"Age: {age.ToString(CultureInfo.InvariantCulture)}" : "Age: not known",
            $"Our reference: {it.Referral.Reference}",
            it.Referral.Message.JourneyId is { } journey ? $"Journey: {journey}" : null,
            SceneDoubted(it) ? "Take care: a danger at the scene was told." : "Nothing was told that makes the scene unsafe.",
        ];
        return string.Join('\n', lines.Where(line => line is not null));
    }

    private static IEnumerable<XElement> AdditionalNotes(AmbulanceCase it)
    {
        string? Words(params AlertKind[] kinds)
        {
            var words = string.Join(". ", it.Referral.Alerts.Where(alert => kinds.Contains(alert.Kind)).Select(alert => (alert.Words is { } text ? it.Texts.GetValueOrDefault(text.Id) : null) ?? alert.Code).OfType<string>());
            return words.Length == 0 ? null : words;
        }

        (string Code, string? Words)[] notes =
        [
            ("SPN", Words(AlertKind.Safeguarding, AlertKind.SceneSafety, AlertKind.Infection, AlertKind.Respect, AlertKind.ReasonableAdjustment, AlertKind.Other)),
            ("LAI", Words(AlertKind.Access)),
            ("PRC", it.Told),
        ];
        return notes.Where(note => note.Words is not null)
            .Select(note => Element("pertinentAdditionalNotes", Is("classCode", "OBS"), Is("moodCode", "EVN"), Code("code", note.Code, Notes), Element("text", note.Words)));
    }

    // "Safe" is never claimed against what somebody told; with nothing told a crew is not kept waiting for the police.
    private static bool SceneDoubted(AmbulanceCase it) =>
        it.Referral.Alerts.Any(alert => alert.Kind == AlertKind.SceneSafety)
        || it.Referral.Triage.Person.Hazards.Any(hazard => hazard.Holds(it.At) && hazard.Kind is HazardKind.Violence or HazardKind.Weapon or HazardKind.Animal);
}
