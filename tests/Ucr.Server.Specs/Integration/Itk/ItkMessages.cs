using System.Text;
using System.Xml.Linq;

namespace Ucr.Server.Specs.Integration.Itk;

/// <summary>Invented reports of NHS 111: each spec changes what it is about. Nobody in them lives.</summary>
internal sealed record ItkMessages
{
    /// <summary>What a section may hold of the forms that suppliers use.</summary>
    public const string Sections =
        """
        <component><section><title>Patient's Reported Condition</title><text><content styleCode="bold">Fell in the hall</content><br/>and cannot get up</text></section></component>
        <component><section><title>Consultation Summary</title><text>Warm to touch<br/>No head injury</text></section></component>
        <component><section><title>Pathways Assessment</title><text>Heavy bleeding had not occurred.<br/>The individual was not fighting for breath.</text></section></component>
        <component><section><title>Advice Given</title><text><list><item>Keep warm</item><item>Do not eat</item></list></text></section></component>
        <component><section><title>Special Patient Notes</title><text><table><tbody><tr><th>Note</th><td>Key safe beside the back door</td></tr></tbody></table></text></section></component>
        """;

    public string Document { get; init; } = New();

    public string Set { get; init; } = New();

    public int Version { get; init; } = 1;

    public string? Replaces { get; init; }

    public string MessageId { get; init; } = New();

    public string Action { get; init; } = "urn:nhs-itk:services:201005:SendNHS111Report-v2-0";

    public string Interaction { get; init; } = "urn:nhs-itk:interaction:primaryOutofHourRecipientNHS111CDADocument-v2-0";

    public string Addresses { get; init; } = """<itk:address uri="urn:nhs-uk:addressing:ods:RYZ"/><itk:address type="2.16.840.1.113883.2.1.3.2.4.18.44" uri="2000000111"/>""";

    public string Recipient { get; init; } = "RYZ";

    public string Soap { get; init; } = "";

    public string Written { get; init; } = "202611230901";

    public string PatientIds { get; init; } = """<id root="2.16.840.1.113883.2.1.4.1" extension="9991234578"/>""";

    public string PatientAddresses { get; init; } =
        """<addr use="H"><streetAddressLine>7 Invented Row</streetAddressLine><streetAddressLine>Harbour</streetAddressLine><postalCode>zz99 4ri</postalCode></addr>""";

    public string Telecoms { get; init; } = """<telecom value="tel:07700900111" use="H"/><telecom value="tel:07700900222" use="EC"/>""";

    public string Practice { get; init; } = """<id root="2.16.840.1.113883.2.1.3.2.4.19.1" extension="Z99999"/><name>Invented Surgery</name>""";

    public string Name { get; init; } = "<name><prefix>Mrs</prefix><given>Ada</given><family>Invented</family></name>";

    public string Born { get; init; } = "19380816";

    public string Disposition { get; init; } = """<dischargeDispositionCode code="DX06" displayName="To contact a local service within 6 hours"/>""";

    public string Informant { get; init; } = "";

    public string Location { get; init; } = "";

    public string Body { get; init; } = Sections;

    public string Confidentiality { get; init; } = "N";

    public string Code { get; init; } = "819551000000100";

    public string Payload { get; init; } = "";

    public byte[] Bytes(bool utf16 = false) => utf16
        ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Text())]
        : Encoding.UTF8.GetBytes(Text());

    public XElement Clinical() => XElement.Parse(Cda());

    public string Text() =>
        $"""
        <s:Envelope xmlns:a="http://www.w3.org/2005/08/addressing" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:itk="urn:nhs-itk:ns:201005">
          <s:Header>
            <a:Action s:mustUnderstand="1">urn:nhs-itk:services:201005:SendNHS111Report-v2-0</a:Action>
            <a:MessageID>{MessageId}</a:MessageID>
            <a:ReplyTo><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:ReplyTo>
            {Soap}
          </s:Header>
          <s:Body>
            <itk:DistributionEnvelope>
              <itk:header service="{Action}" trackingid="{MessageId}">
                <itk:addresslist>{Addresses}</itk:addresslist>
                <itk:auditIdentity><itk:id uri="urn:nhs-uk:identity:ods:ZZ111"/></itk:auditIdentity>
                <itk:manifest count="1"><itk:manifestitem mimetype="text/xml" id="uuid_{MessageId}" profileid="urn:nhs-en:profile:nhs111CDADocument-v2-0"/></itk:manifest>
                <itk:handlingSpecification><itk:spec key="urn:nhs-itk:ns:201005:interaction" value="{Interaction}"/></itk:handlingSpecification>
              </itk:header>
              <itk:payloads count="1"><itk:payload id="uuid_{MessageId}">{(Payload.Length > 0 ? Payload : Cda())}</itk:payload></itk:payloads>
            </itk:DistributionEnvelope>
          </s:Body>
        </s:Envelope>
        """;

    /// <summary>A document that withdraws this one.</summary>
    public ItkMessages Withdrawn() => this with
    {
        Document = New(),
        MessageId = New(),
        Version = Version + 1,
        Replaces = Document,
        Code = "285091000000108",
        Body = "<component><section><title>Reason for Withdrawal</title><text>Sent to the wrong service</text></section></component>",
    };

    /// <summary>The next version.</summary>
    public ItkMessages Next() => this with { Document = New(), MessageId = New(), Version = Version + 1, Replaces = Document };

    private static string New() => Guid.NewGuid().ToString().ToUpperInvariant();

    private string Cda() =>
        $"""
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:npfitlc="NPFIT:HL7:Localisation" classCode="DOCCLIN" moodCode="EVN">
          <id root="{Document}"/><code code="{Code}"/><title>NHS 111 Report</title><effectiveTime value="{Written}"/>
          <confidentialityCode code="{Confidentiality}"/><setId root="{Set}"/><versionNumber value="{Version}"/>
          <recordTarget><patientRole>{PatientIds}{PatientAddresses}{Telecoms}
            <patient>{Name}<administrativeGenderCode code="2" displayName="Female"/><birthTime value="{Born}"/></patient>
            <providerOrganization>{Practice}</providerOrganization>
          </patientRole></recordTarget>
          <author><assignedAuthor><representedOrganization><id root="2.16.840.1.113883.2.1.3.2.4.19.1" extension="ZZ111"/></representedOrganization></assignedAuthor></author>
          {Informant}
          <informationRecipient typeCode="PRCP"><intendedRecipient><receivedOrganization><id extension="{Recipient}"/></receivedOrganization></intendedRecipient></informationRecipient>
          {(Replaces is null ? "" : $"<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"{Replaces}\"/><setId root=\"{Set}\"/><versionNumber value=\"{Version - 1}\"/></parentDocument></relatedDocument>")}
          <componentOf><encompassingEncounter>
            <id root="2.16.840.1.113883.2.1.3.2.4.18.34" extension="INVENTED-CASE"/><id root="2.16.840.1.113883.2.1.3.2.4.18.35" extension="59132"/>
            <id root="2.16.840.1.113883.2.1.3.2.4.18.49" extension="JOURNEY-1"/>
            <effectiveTime><low value="20261123084500+0000"/><high value="20261123090000+0000"/></effectiveTime>
            {Disposition}{Location}
          </encompassingEncounter></componentOf>
          <component><structuredBody><component><section>
            <entry><observationMedia><value representation="B64" mediaType="text/xml">PGEvPg==</value></observationMedia></entry>
            {Body}
          </section></component></structuredBody></component>
        </ClinicalDocument>
        """;
}
