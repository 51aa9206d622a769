using Hl7.Fhir.Model;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>The answer to a new request: the same Bundle, ids of our own, and our Encounter, planned, with our case number.</summary>
/// <remarks>Source: BaRS Application 4, validation request, HTTP response.</remarks>
public static class Acknowledgement
{
    /// <summary>Makes the answer out of the request.</summary>
    /// <param name="bundle">The request; it is changed.</param>
    /// <param name="answer">What intake answered.</param>
    /// <param name="caseNumberSystem">The system of our case numbers.</param>
    /// <param name="receivedAt">When the service received it, UTC.</param>
    public static Bundle Of(Bundle bundle, IntakeAnswer answer, string caseNumberSystem, Instant receivedAt)
    {
        foreach (var entry in bundle.Entry)
            entry.Resource!.Id = entry.Resource is ServiceRequest ? answer.Referral.ToString() : Id(answer.Referral, entry.FullUrl!);
        var at = bundle.Entry.FindIndex(e => e.Resource is Encounter);
        bundle.Entry.Insert(at + 1, OurEncounter((Encounter)bundle.Entry[at].Resource!, answer, caseNumberSystem, receivedAt));
        return bundle;
    }

    private static Bundle.EntryComponent OurEncounter(Encounter theirs, IntakeAnswer answer, string caseNumberSystem, Instant receivedAt)
    {
        var id = Id(answer.Referral, "our-encounter");
        var now = receivedAt.ToDateTimeOffset();
        var ours = new Encounter
        {
            Id = id,
            Meta = new() { LastUpdated = now, Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Encounter"] },
            Identifier = [new(caseNumberSystem, answer.Reference)],
            Status = Encounter.EncounterStatus.Planned,
            Class = theirs.Class,
            Subject = theirs.Subject,
            EpisodeOfCare = theirs.EpisodeOfCare,
            Period = new() { StartElement = new(now) },
        };
        return new() { FullUrl = $"urn:uuid:{id}", Resource = ours };
    }

    // Derived, so that the same referral always answers with the same ids.
    private static string Id(ReferralId referral, string name) => ReferralIds.Hash("bars-resource", referral.ToString(), name).ToString();
}
