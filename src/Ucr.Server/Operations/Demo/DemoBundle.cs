using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Intake;
using Ucr.Simulation.Demand;
using Ucr.Simulation.Patients;
using Instant = NodaTime.Instant;
using Period = Hl7.Fhir.Model.Period;

namespace Ucr.Server.Operations.Demo;

/// <summary>An arrival as the ambulance service sends it: a message of the Booking and Referral Standard, Application 4.</summary>
public static class DemoBundle
{
    private const string Ours = "https://fhir.nhs.uk/Id/dos-service-id|111111111";
    private const string Numbers = "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";
    private static readonly NodaTime.Duration SenderWaits = NodaTime.Duration.FromMinutes(90);

    /// <summary>The message.</summary>
    public static Bundle Of(Arrival arrival, Instant now)
    {
        var written = Text(DemoMessage.RangAt(arrival, now));
        var bundle = new Bundle { Id = arrival.MessageId.ToString(), Meta = new() { VersionId = "2.0.0" }, Type = Bundle.BundleType.Message, Timestamp = now.ToDateTimeOffset() };
        void Add(string name, Resource resource) => bundle.Entry.Add(new() { FullUrl = Url(arrival, name), Resource = resource });
        ResourceReference To(string name) => new(Url(arrival, name));

        Add("header", Header(To("sender"), To("request")));
        Add("request", new ServiceRequest
        {
            Status = RequestStatus.Active,
            Intent = RequestIntent.Plan,
            Category = [new() { Coding = [new("https://fhir.nhs.uk/CodeSystem/message-category-servicerequest", BarsCodes.Validation), new("https://fhir.nhs.uk/CodeSystem/usecases-categories-bars", BarsCodes.UseCase)] }],
            Subject = To("patient"),
            Encounter = To("encounter"),
            BasedOn = [To("plan")],
            LocationReference = [To("location")],
            AuthoredOn = written,
            Occurrence = new Period { Start = written, End = Text(now + SenderWaits) },
        });
        Add("patient", Patient(arrival.Patient));
        Add("encounter", Encounter(arrival, To("patient"), written));
        Add("plan", CarePlan(arrival, To("patient"), written));
        Add("location", Place(arrival.Patient));
        Add("consent", DirectCare(To("patient")));
        Add("sender", new Organization { Name = "Invented Ambulance Service", Identifier = [new("https://fhir.nhs.uk/Id/ods-organization-code", "ZZA")] });
        return bundle;
    }

    private static MessageHeader Header(ResourceReference sender, ResourceReference request) => new()
    {
        Event = new Coding("https://fhir.nhs.uk/CodeSystem/message-events-bars", BarsCodes.Request),
        Destination = [new() { Endpoint = Ours }],
        Source = new() { Endpoint = DemoMessage.AmbulanceEndpoint },
        Reason = new("https://fhir.nhs.uk/CodeSystem/message-reason-bars", "new"),
        Sender = sender,
        Focus = [request],
    };

    private static Encounter Encounter(Arrival arrival, ResourceReference patient, string written) => new()
    {
        Status = Hl7.Fhir.Model.Encounter.EncounterStatus.Triaged,
        Class = new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER"),
        Identifier = [new("https://ambulance.invalid/Id/case-number", $"CAD-{arrival.Number + 1001}")],
        Subject = patient,
        EpisodeOfCare = [new($"EpisodeOfCare/{ReferralIds.Hash("demonstration-journey", arrival.MessageId.ToString())}")],
        Period = new() { Start = written },
    };

    private static Consent DirectCare(ResourceReference patient) => new()
    {
        Status = Consent.ConsentState.Active,
        Scope = new("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
        Category = [new("https://fhir.nhs.uk/CodeSystem/consent-categories-bars", BarsCodes.DirectCare)],
        Patient = patient,
    };

    private static Patient Patient(InventedPatient one) => new()
    {
        Identifier =
        [
            new("https://fhir.nhs.uk/Id/nhs-number", one.NhsNumber.Digits)
            {
                Extension = [new("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus", new CodeableConcept(Numbers, "number-present-and-verified"))],
            },
        ],
        Name = [new() { Use = HumanName.NameUse.Official, Family = one.FamilyName, Given = [one.GivenName] }],
        BirthDate = one.BornOn.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Gender = string.Equals(one.Gender, "female", StringComparison.Ordinal) ? AdministrativeGender.Female : AdministrativeGender.Male,
        Address = [Home(one)],
        Contact =
        [
            new()
            {
                Extension = [new(BarsCodes.ContactRank, new PositiveInt(1))],
                Relationship = [new("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "ONESELF", "self")],
                Telecom = [new() { System = ContactPoint.ContactPointSystem.Phone, Value = one.Phone, Rank = 1 }],
            },
        ],
    };

    private static CarePlan CarePlan(Arrival arrival, ResourceReference patient, string written)
    {
        var found = new CodeableConcept { Text = arrival.Narrative };
        if (arrival.Need == new Domain.Triage.NeedKey("falls"))
        {
            found.Coding.Add(new("http://snomed.info/sct", "161898004", "Falls"));
        }

        return new() { Status = RequestStatus.Active, Intent = Hl7.Fhir.Model.CarePlan.CarePlanIntent.Plan, Subject = patient, Period = new() { Start = written }, Activity = [new() { OutcomeCodeableConcept = [found] }] };
    }

    private static Location Place(InventedPatient one) => new()
    {
        Name = "Home",
        Address = Home(one),
        Extension =
        [
            new()
            {
                Url = "https://fhir.nhs.uk/StructureDefinition/LocationExtension",
                Extension = [new("eastings", new FhirString(Whole(one.Place.Easting))), new("northings", new FhirString(Whole(one.Place.Northing)))],
            },
        ],
    };

    private static Address Home(InventedPatient one) => new() { Use = Address.AddressUse.Home, Line = one.AddressLines, PostalCode = one.Postcode.Value };

    private static string Whole(double metres) => metres.ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(Instant at) => NodaTime.Text.InstantPattern.General.Format(at);

    private static string Url(Arrival arrival, string name) => $"urn:uuid:{ReferralIds.Hash("demonstration", arrival.MessageId.ToString(), name)}";
}
