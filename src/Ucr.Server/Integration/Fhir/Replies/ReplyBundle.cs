using Hl7.Fhir.Model;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Door;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>A reply as a message Bundle. Pure: the same facts, the same bytes.</summary>
public static class ReplyBundle
{
    private const string Profiles = "https://fhir.nhs.uk/StructureDefinition/";

    /// <summary>Writes it.</summary>
    public static Bundle Of(ReplyFacts facts)
    {
        var now = facts.Reply.OwedAt.ToDateTimeOffset();
        var ours = ReplyEncounters.Ours(facts);
        var us = Us(facts, now);
        var request = (ServiceRequest)facts.Request.Request!.DeepCopy();
        request.Id = facts.Referral.Id.ToString();
        if (facts is { IsShort: true, Reply.Meaning: ReplyMeaning.Rejected })
            request.Status = RequestStatus.Revoked;
        List<Bundle.EntryComponent> entries =
        [
            Entry(facts, "reply-header", Header(facts, ours, us, now)),
            new() { FullUrl = Known(facts, facts.Request.Request!).FullUrl, Resource = request },
            .. facts.Request.Encounter is { } theirs ? [Known(facts, theirs)] : Array.Empty<Bundle.EntryComponent>(),
            ours,
            .. ReplyEncounters.Ambulance(facts),
            Known(facts, facts.Request.Patient!),
            us,
            .. facts.Request.Find<Organization>(facts.Request.Header!.Sender) is { } sender ? [Known(facts, sender)] : Array.Empty<Bundle.EntryComponent>(),
            .. ReplyPeople.Of(facts, us.FullUrl!, now),
            .. facts.IsFull ? [Entry(facts, "reply-care-plan", ReplyCarePlan.Of(facts, ours.FullUrl!)), .. Beside(facts)] : Array.Empty<Bundle.EntryComponent>(),
        ];
        return new()
        {
            Id = ReplyDelivery.RequestId(facts.Provider, facts.Referral.Id, facts.Reply).ToString(),
            Meta = new() { VersionId = facts.Request.Bundle.Meta?.VersionId ?? "2.0.0", LastUpdated = now, Profile = [Profiles + "BARSBundleMessage"] },
            Type = Bundle.BundleType.Message,
            Timestamp = now,
            Entry = [.. entries.DistinctBy(entry => entry.FullUrl, StringComparer.Ordinal)],
        };
    }

    /// <summary>An entry of our own, under an id that stays the same.</summary>
    internal static Bundle.EntryComponent Entry(ReplyFacts facts, string name, Resource resource)
    {
        resource.Id = Acknowledgement.Id(facts.Referral.Id, name);
        return new() { FullUrl = $"urn:uuid:{resource.Id}", Resource = resource };
    }

    private static MessageHeader Header(ReplyFacts facts, Bundle.EntryComponent ours, Bundle.EntryComponent us, DateTimeOffset now) => new()
    {
        Meta = new() { LastUpdated = now, Profile = [Profiles + "BARSMessageHeader-servicerequest-response"] },
        Event = new Coding("https://fhir.nhs.uk/CodeSystem/message-events-bars", BarsCodes.Response),
        Destination = [new() { Endpoint = facts.Referral.Message.ReplyTo, Receiver = facts.Request.Header!.Sender }],
        Sender = new(us.FullUrl),
        Source = new() { Name = "Urgent community response", Software = "Ucr", Endpoint = facts.Request.Header.Destination.Select(d => d.Endpoint).FirstOrDefault(e => ServiceId.Of(e) is not null) },
        Reason = new("https://fhir.nhs.uk/CodeSystem/message-reason-bars", !facts.IsShort && facts.Referral.Replies.AnsweredBefore(facts.Reply.Number) ? "update" : "new"),
        Response = new() { Identifier = facts.Request.Bundle.Id, Code = MessageHeader.ResponseType.Ok },
        Focus = [new(ours.FullUrl)],
        Definition = $"https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-response-{facts.Definition}",
    };

    private static Bundle.EntryComponent Us(ReplyFacts facts, DateTimeOffset now) => Entry(facts, "our-organisation", new Organization
    {
        Meta = new() { LastUpdated = now, Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization"] },
        Identifier = [new("https://fhir.nhs.uk/Id/ods-organization-code", facts.Provider)],
    });

    /// <summary>What a full reply gives back of the request: where the person is, what was agreed, and what whoever goes there has to know.</summary>
    private static IEnumerable<Bundle.EntryComponent> Beside(ReplyFacts facts) =>
        facts.Request.Bundle.Entry.Where(e => e.Resource is HealthcareService or Location or Consent or Flag);

    private static Bundle.EntryComponent Known(ReplyFacts facts, Resource resource)
    {
        var entry = facts.Request.Bundle.Entry.First(e => ReferenceEquals(e.Resource, resource));
        return new() { FullUrl = entry.FullUrl, Resource = entry.Resource };
    }
}
