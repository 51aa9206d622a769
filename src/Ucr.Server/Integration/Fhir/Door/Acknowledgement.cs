using Hl7.Fhir.Model;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>What a request is acknowledged with.</summary>
/// <param name="Answer">The referral.</param>
/// <param name="Status">How our contact stands: planned, where the request is new.</param>
/// <param name="Since">Since when there has been one, UTC; null where that is the moment of the answer.</param>
internal sealed record Acknowledged(IntakeAnswer Answer, Encounter.EncounterStatus Status = Encounter.EncounterStatus.Planned, Instant? Since = null);

/// <summary>The answer to a request: the same Bundle, ids of our own, and our Encounter with our case number.</summary>
/// <remarks>Source: BaRS Application 4, validation request, HTTP response.</remarks>
internal static class Acknowledgement
{
    /// <summary>Makes the answer out of the request.</summary>
    /// <param name="bundle">The request; it is changed.</param>
    /// <param name="acknowledged">What intake answered.</param>
    /// <param name="caseNumberSystem">The system of our case numbers.</param>
    /// <param name="receivedAt">When the service received it, UTC.</param>
    public static Bundle Of(Bundle bundle, Acknowledged acknowledged, string caseNumberSystem, Instant receivedAt)
    {
        var answer = acknowledged.Answer;
        // An update may carry our Encounter back to us: ours says how things stand now.
        bundle.Entry.RemoveAll(e => e.Resource is Encounter theirs && theirs.Identifier.Exists(i => string.Equals(i.System, caseNumberSystem, StringComparison.Ordinal)));
        foreach (var entry in bundle.Entry)
            entry.Resource!.Id = entry.Resource is ServiceRequest ? answer.Referral.ToString() : Id(answer.Referral, entry.FullUrl!);
        var at = Math.Max(bundle.Entry.FindIndex(e => e.Resource is Encounter), bundle.Entry.FindIndex(e => e.Resource is ServiceRequest));
        bundle.Entry.Insert(at + 1, OurEncounter(bundle, acknowledged, caseNumberSystem, receivedAt));
        return bundle;
    }

    /// <summary>The id of a resource of ours. Derived, so that the same referral always answers with the same ids.</summary>
    internal static string Id(ReferralId referral, string name) => ReferralIds.Hash("bars-resource", referral.ToString(), name).ToString();

    private static Bundle.EntryComponent OurEncounter(Bundle bundle, Acknowledged acknowledged, string caseNumberSystem, Instant receivedAt)
    {
        var theirs = bundle.Entry.Select(e => e.Resource).OfType<Encounter>().FirstOrDefault();
        var request = bundle.Entry.Select(e => e.Resource).OfType<ServiceRequest>().First();
        var id = Id(acknowledged.Answer.Referral, "our-encounter");
        var now = receivedAt.ToDateTimeOffset();
        var ours = new Encounter
        {
            Id = id,
            Meta = new() { LastUpdated = now, Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Encounter"] },
            Identifier = acknowledged.Answer.Reference.Length == 0 ? [] : [new(caseNumberSystem, acknowledged.Answer.Reference)],
            Status = acknowledged.Status,
            Class = theirs?.Class ?? new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER", "emergency"),
            Subject = request.Subject,
            EpisodeOfCare = theirs?.EpisodeOfCare ?? [],
            Period = new() { StartElement = new((acknowledged.Since ?? receivedAt).ToDateTimeOffset()) },
        };
        return new() { FullUrl = $"urn:uuid:{id}", Resource = ours };
    }
}
