using Hl7.Fhir.Model;
using NodaTime;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Security.Encryption;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Who the person is.</summary>
internal static class PatientMapping
{
    private const int OldestAge = 125;

    public static PatientIdentity Of(BarsMessage message, Instant now, Doubts doubts)
    {
        var patient = message.Patient!;
        var name = patient.Name.Find(n => n.Use == HumanName.NameUse.Official) ?? patient.Name.FirstOrDefault();
        var (nhsNumber, status) = NhsNumberMapping.Of(patient, doubts);
        var home = AddressMapping.Home(patient);
        Doubt(patient, name, doubts);
        return new()
        {
            FamilyName = Words.Clean(name?.Family) ?? (name?.Given.Any() == true ? null : Words.Clean(name?.Text)),
            GivenName = Words.Clean(string.Join(' ', name?.Given ?? [])),
            Title = Words.Clean(string.Join(' ', name?.Prefix ?? [])),
            NhsNumber = nhsNumber,
            NhsNumberStatus = status,
            BornOn = BornOn(patient, now, doubts),
            EstimatedAge = EstimatedAge(message, patient, now),
            Gender = patient.Gender?.ToString().ToLowerInvariant(),
            EthnicCategory = Words.Code(patient.Extension.Find(IsEthnicCategory)?.Value as CodeableConcept),
            Language = Language(patient),
            AddressLines = AddressMapping.Lines(home),
            Postcode = AddressMapping.PostcodeOf(home),
            WhereNow = message.Location is { } location ? PlaceMapping.WhereNow(location, home, doubts) : null,
            Phones = PhoneMapping.Of(patient, doubts),
            GpPracticeCode = Organizations.OdsCodeOf(patient.GeneralPractitioner.Select(message.Find<Organization>).FirstOrDefault(o => o is not null)),
            LocalPatientId = Words.Clean(patient.Identifier.Find(i => !NhsNumberMapping.IsNhsNumber(i))?.Value),
        };
    }

    private static void Doubt(Patient patient, HumanName? name, Doubts doubts)
    {
        doubts.AddIf(name is null, "name-missing");
        doubts.AddIf(patient.Deceased is FhirDateTime or FhirBoolean { Value: true }, "patient-marked-as-deceased");
        doubts.AddIf(patient.Meta?.Security.Exists(s => s.Code is "R" or "V") == true, "patient-marked-as-restricted");
    }

    private static LocalDate? BornOn(Patient patient, Instant now, Doubts doubts)
    {
        var born = FhirTimes.ReadDate(patient.BirthDate);
        doubts.AddIf(patient.BirthDate is null, "birth-date-missing");
        doubts.AddIf(patient.BirthDate is not null && born is null, "birth-date-partial");
        doubts.AddIf(born?.Year < FhirTimes.LondonDate(now).Year - OldestAge, "birth-date-not-plausible");
        return born;
    }

    private static int? EstimatedAge(BarsMessage message, Patient patient, Instant now)
    {
        var observed = message.All<Observation>().FirstOrDefault(IsEstimatedAge)?.Value as Quantity;
        if (observed?.Value is { } years and >= 0 and <= OldestAge)
            return (int)years;
        return patient.BirthDate is { Length: >= 4 and < 10 } part && int.TryParse(part.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var year)
            ? FhirTimes.LondonDate(now).Year - year : null;
    }

    private static bool IsEstimatedAge(Observation observation) =>
        Words.Of(observation.Code)?.Contains("estimated age", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsEthnicCategory(Extension extension) => extension.Url?.EndsWith("EthnicCategory", StringComparison.Ordinal) == true;

    private static string? Language(Patient patient) =>
        Words.Of((patient.Communication.Find(c => c.Preferred == true) ?? patient.Communication.FirstOrDefault())?.Language);
}
