using System.Xml.Linq;
using NodaTime;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>A clinical document of NHS 111 (CDA release 2), as far as this service reads it.</summary>
public sealed class CdaDocument
{
    private const string NullificationCode = "285091000000108";
    private const string NullificationType = "POCD_MT130001";
    private readonly XElement root;

    private CdaDocument(XElement root)
    {
        this.root = root;
        Patient = root.At("recordTarget", "patientRole");
        Encounter = root.At("componentOf", "encompassingEncounter");
        Sections = [.. root.At("component", "structuredBody").All("component").SelectMany(part => part.All("section")).SelectMany(section => CdaSection.Of(section, 1))];
    }

    /// <summary>The document's own id; each version has another.</summary>
    public string Id => root.At("id").Value("root")!.ToUpperInvariant();

    /// <summary>What all versions of the document share; a withdrawal or a replacement names it through what it replaces.</summary>
    public string SetId => (Replaced.At("setId").Value("root") ?? root.At("setId").Value("root") ?? Id).ToUpperInvariant();

    /// <summary>1 for the first version.</summary>
    public int Version => int.TryParse(root.At("versionNumber").Value("value"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 1;

    /// <summary>It withdraws another document.</summary>
    public bool IsNullification =>
        string.Equals(root.At("code").Value("code"), NullificationCode, StringComparison.Ordinal)
        || root.At("messageType").Value("extension")?.StartsWith(NullificationType, StringComparison.Ordinal) == true;

    /// <summary>It takes the place of an earlier version.</summary>
    public bool Replaces => Replaced is not null;

    /// <summary>What it is called.</summary>
    public string? Title => root.At("title").Text();

    /// <summary>When it was made, as sent.</summary>
    public string? EffectiveTime => root.At("effectiveTime").Value("value");

    /// <summary>How confidential: N normal, R restricted, V very restricted.</summary>
    public string? Confidentiality => root.At("confidentialityCode").Value("code");

    /// <summary>The patient's role: identifiers, addresses, telephones, the practice.</summary>
    public XElement? Patient { get; }

    /// <summary>The call.</summary>
    public XElement? Encounter { get; }

    /// <summary>People who told about the patient.</summary>
    public IEnumerable<XElement> Informants => root.All("informant").Select(informant => informant.At("relatedEntity")).OfType<XElement>();

    /// <summary>The organisation that wrote it, by ODS code.</summary>
    public string? Author => root.All("author").Select(author => author.At("assignedAuthor", "representedOrganization", "id").Value("extension")).FirstOrDefault(code => code is not null);

    /// <summary>Organisations that it is meant for first, by ODS code.</summary>
    public IReadOnlyList<string> PrimaryRecipients => Recipients("PRCP");

    /// <summary>Sections with their titles, in their order; nested ones follow the one they stand in.</summary>
    public IReadOnlyList<CdaSection> Sections { get; }

    /// <summary>Attachments: never shown, kept with the message.</summary>
    public IReadOnlyList<string> Attachments =>
        [.. root.Within("observationMedia").Select(media => media.At("value")).OfType<XElement>().Select(value => value.Value("mediaType") ?? "unknown type")];

    private XElement? Replaced => root.All("relatedDocument").FirstOrDefault(related => related.Value("typeCode") is "RPLC").At("parentDocument");

    /// <summary>Reads a payload; null when it is no clinical document, or has no id.</summary>
    public static CdaDocument? Of(XElement payload) => payload.Is("ClinicalDocument") && payload.At("id").Value("root") is not null ? new(payload) : null;

    /// <summary>When it was made, UTC; null when that cannot be read.</summary>
    public Instant? WrittenAt() => CdaTime.Read(EffectiveTime);

    /// <summary>Masked: it is about a patient.</summary>
    public override string ToString() => "clinical document (masked)";

    private List<string> Recipients(string type) =>
        [.. root.All("informationRecipient").Where(recipient => string.Equals(recipient.Value("typeCode"), type, StringComparison.Ordinal))
            .Select(recipient => recipient.At("intendedRecipient", "receivedOrganization", "id").Value("extension")?.ToUpperInvariant()).OfType<string>()];
}
