using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>Who answers: the role in which somebody decided. Who it was, our own records say.</summary>
internal static class ReplyPeople
{
    public static IEnumerable<Bundle.EntryComponent> Of(ReplyFacts facts, string organisation, DateTimeOffset now)
    {
        var practitioner = ReplyBundle.Entry(facts, "our-practitioner", new Practitioner
        {
            Meta = new() { LastUpdated = now, Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Practitioner"] },
            Name = [new() { Text = "Urgent community response, triage clinician" }],
        });
        yield return practitioner;
        yield return ReplyBundle.Entry(facts, "our-practitioner-role", new PractitionerRole
        {
            Meta = new() { LastUpdated = now, Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-PractitionerRole"] },
            Practitioner = new(practitioner.FullUrl),
            Organization = new(organisation),
            Code = [new() { Text = "Triage clinician" }],
        });
    }
}
