using System.Text;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using NodaTime;
using Ucr.Server.Integration.Fhir;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Reading;
using Instant = NodaTime.Instant;
using Period = Hl7.Fhir.Model.Period;

namespace Ucr.Server.Specs.Integration.Fhir;

/// <summary>A good small message about an invented person, made afresh for each spec, to be spoilt in one place.</summary>
internal static class BarsMessages
{
    public const string Service = "300000003";
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 15, 10, 0);
    private const string Written = "2026-01-15T09:58:00+00:00";

    public static readonly IReadOnlyCollection<string> Services = [Service];

    public static Bundle Good()
    {
        var bundle = new Bundle
        {
            Id = "a4f0c3de-0000-4000-8000-000000000001",
            Meta = new() { VersionId = "2.0.0" },
            Type = Bundle.BundleType.Message,
            Timestamp = DateTimeOffset.Parse(Written, System.Globalization.CultureInfo.InvariantCulture),
        };
        bundle.Add(Header()).Add(Request()).Add(Patient()).Add(Encounter()).Add(CarePlan());
        bundle.Add(new Location { Name = "Home", Address = Address() }, "location");
        bundle.Add(new Consent { Status = Consent.ConsentState.Active, Scope = new("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"), Category = [new("https://fhir.nhs.uk/CodeSystem/consent-categories-bars", "DRC")], Patient = To("patient") }, "consent");
        bundle.Add(new Organization { Name = "Invented Ambulance Service", Identifier = [new("https://fhir.nhs.uk/Id/ods-organization-code", "ZZA")] }, "sender");
        return bundle;
    }

    public static Bundle Add(this Bundle bundle, Resource resource, string? name = null)
    {
        bundle.Entry.Add(new() { FullUrl = Url(name ?? resource.TypeName.ToLowerInvariant()), Resource = resource });
        return bundle;
    }

    public static T The<T>(this Bundle bundle)
        where T : Resource => bundle.Entry.Select(e => e.Resource).OfType<T>().First();

    public static Bundle Without<T>(this Bundle bundle)
    {
        bundle.Entry.RemoveAll(e => e.Resource is T);
        return bundle;
    }

    public static Bundle With(Action<Bundle> spoil)
    {
        var bundle = Good();
        spoil(bundle);
        return bundle;
    }

    public static byte[] Json(this Bundle bundle) => Encoding.UTF8.GetBytes(new FhirJsonSerializer().SerializeToString(bundle));

    public static byte[] Xml(this Bundle bundle) => Encoding.UTF8.GetBytes(new FhirXmlSerializer().SerializeToString(bundle));

    public static BarsReading Read(this Bundle bundle) => BarsReader.Read(bundle.Json(), BarsFormat.Json, Services, Now);

    public static ResourceReference To(string name) => new(Url(name));

    private static string Url(string name) => "urn:uuid:" + new Guid(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16]);

    private static MessageHeader Header() => new()
    {
        Event = new Coding("https://fhir.nhs.uk/CodeSystem/message-events-bars", "servicerequest-request"),
        Destination = [new() { Endpoint = $"https://fhir.nhs.uk/Id/dos-service-id|{Service}" }],
        Source = new() { Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|400000004" },
        Reason = new("https://fhir.nhs.uk/CodeSystem/message-reason-bars", "new"),
        Sender = To("sender"),
        Focus = [To("servicerequest")],
    };

    private static ServiceRequest Request() => new()
    {
        Status = RequestStatus.Active,
        Intent = RequestIntent.Plan,
        Category = [new() { Coding = [new("https://fhir.nhs.uk/CodeSystem/message-category-servicerequest", "validation"), new("https://fhir.nhs.uk/CodeSystem/usecases-categories-bars", "a4t3")] }],
        Subject = To("patient"),
        Encounter = To("encounter"),
        BasedOn = [To("careplan")],
        LocationReference = [To("location")],
        AuthoredOn = Written,
        Occurrence = new Period { Start = Written, End = "2026-01-15T11:30:00+00:00" },
    };

    private static Patient Patient() => new()
    {
        Identifier = [new("https://fhir.nhs.uk/Id/nhs-number", "9990001235")],
        Name = [new() { Use = HumanName.NameUse.Official, Family = "Invented", Given = ["Iris"] }],
        BirthDate = "1940-06-01",
        Gender = AdministrativeGender.Female,
        Address = [Address()],
        Contact = [Contact(1, "ONESELF", "self", "01632 960001")],
    };

    public static Patient.ContactComponent Contact(int rank, string code, string display, params string[] numbers) => new()
    {
        Extension = [new(BarsCodes.ContactRank, new PositiveInt(rank))],
        Relationship = [new("http://terminology.hl7.org/CodeSystem/v3-RoleCode", code, display)],
        Telecom = [.. numbers.Select((n, at) => new ContactPoint { System = ContactPoint.ContactPointSystem.Phone, Value = n, Rank = at + 1 })],
    };

    /// <summary>An NHS number, with what its sender says of it.</summary>
    public static Identifier Numbered(string number, string status = "number-present-and-verified") => new("https://fhir.nhs.uk/Id/nhs-number", number)
    {
        Extension = [new("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus", new CodeableConcept("https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus", status))],
    };

    private static Address Address() => new() { Use = Hl7.Fhir.Model.Address.AddressUse.Home, Line = ["1 Nowhere Row"], City = "Nowhere", PostalCode = "ZZ99 3WZ" };

    private static Encounter Encounter() => new()
    {
        Status = Hl7.Fhir.Model.Encounter.EncounterStatus.Triaged,
        Class = new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER"),
        Identifier = [new("https://sender.example/Id/case-number", "CAD-1")],
        Subject = To("patient"),
        EpisodeOfCare = [new("EpisodeOfCare/7d1f0a54-0000-4000-8000-00000000000a")],
        Period = new() { Start = "2026-01-15T09:40:00+00:00" },
    };

    private static CarePlan CarePlan() => new()
    {
        Status = RequestStatus.Active,
        Intent = Hl7.Fhir.Model.CarePlan.CarePlanIntent.Plan,
        Subject = To("patient"),
        Period = new() { Start = "2026-01-15T09:40:00+00:00" },
        Activity = [new() { OutcomeCodeableConcept = [new() { Text = "Slipped from a chair, unhurt, cannot get up." }] }],
    };
}
