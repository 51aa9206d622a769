using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Mapping;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>Whom to ring, and a birth date that can be. A doubtful identity is never a reason to refuse.</summary>
internal static class PatientChecks
{
    public static IEnumerable<BarsIssue> Check(BarsMessage message, Instant now)
    {
        if (message.Patient is not { } patient)
            yield break;
        if (patient.Contact.Count(c => Ranks.Of(c) == 1) != 1)
            yield return BarsIssue.Invariant("Patient.contact", "Exactly one contact must have rank 1: the one to ring back.");
        if (patient.BirthDate is { } born && string.CompareOrdinal(born, Today(now)) > 0)
            yield return BarsIssue.Value("Patient.birthDate", "The birth date lies in the future.");
    }

    // A FHIR date may be a year or a year and month: as text each sorts before any day that it holds.
    private static string Today(Instant now) => FhirTimes.LondonDate(now).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
