using System.Xml.Linq;
using NodaTime;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>Who the person of a report is.</summary>
internal static class CdaPatient
{
    private const string LocalId = "2.16.840.1.113883.2.1.3.2.4.18.24";
    private const int OldestAge = 125;

    public static (PatientIdentity Patient, Place? Place) Of(CdaDocument document, Instant now, Doubts doubts)
    {
        var (role, person) = (document.Patient, document.Patient.At("patient"));
        var (nhsNumber, status) = CdaNhsNumber.Of(role, doubts);
        var home = CdaAddress.Home(role);
        var whereNow = CdaAddress.WhereNow(document, home);
        var name = CdaName.Of(person.At("name"));
        doubts.AddIf(name is { Family: null, Given: null }, "name-missing");
        doubts.AddIf(home is null && whereNow is null, "place-not-given");
        var language = person.At("languageCommunication", "languageCode");
        return (new()
        {
            FamilyName = name.Family,
            GivenName = name.Given,
            Title = name.Title,
            NhsNumber = nhsNumber,
            NhsNumberStatus = status,
            BornOn = BornOn(person, now, doubts),
            EstimatedAge = EstimatedAge(person, now),
            Gender = Gender(person.At("administrativeGenderCode")),
            EthnicCategory = person.At("ethnicGroupCode").Value("code"),
            Language = language.Value("displayName") ?? language.Value("code"),
            AddressLines = home?.Lines ?? [],
            Postcode = home?.Postcode,
            WhereNow = whereNow,
            Phones = CdaPhones.Of(document, doubts),
            GpPracticeCode = Practice(role, doubts),
            LocalPatientId = role.All("id").Where(id => id.Value("root") is LocalId).Select(id => id.Value("extension")).FirstOrDefault(id => id is not null),
        }, CdaAddress.ForPlanning(document, doubts));
    }

    private static LocalDate? BornOn(XElement? person, Instant now, Doubts doubts)
    {
        var (sent, today) = (person.At("birthTime").Value("value"), FhirTimes.LondonDate(now));
        var born = CdaTime.ReadDate(sent);
        doubts.AddIf(sent is null, "birth-date-missing");
        doubts.AddIf(sent is not null && born is null, "birth-date-partial");
        doubts.AddIf(born?.Year < today.Year - OldestAge || born > today, "birth-date-not-plausible");
        return born > today ? null : born;
    }

    private static int? EstimatedAge(XElement? person, Instant now) =>
        person.At("birthTime").Value("value") is { Length: >= 4 and < 8 } part
            && int.TryParse(part.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture, out var year)
            && FhirTimes.LondonDate(now).Year - year is >= 0 and <= OldestAge and var age ? age : null;

    private static string? Gender(XElement? code) => code.Value("code") switch
    {
        "1" => "male",
        "2" => "female",
        "0" or "9" => "unknown",
        _ => code.Value("displayName")?.ToLowerInvariant(),
    };

    private static string? Practice(XElement? role, Doubts doubts)
    {
        var practice = role.At("providerOrganization");
        var code = OdsCode.TryParse(practice.At("id").Value("extension"), out var ods) ? ods.Value : null;
        var unknown = code is null or "UNKNOWN";
        doubts.AddIf(unknown, "gp-practice-unknown");
        return unknown ? null : code;
    }
}
