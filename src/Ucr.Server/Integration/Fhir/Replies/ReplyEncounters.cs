using Hl7.Fhir.Model;
using Ucr.Domain.Intake.Replies;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>Our contact with the person as a reply tells it, and an ambulance that we asked for.</summary>
internal static class ReplyEncounters
{
    /// <summary>In progress, cancelled with the reason, or finished: what the sender acts on. How it came to that, and that somebody was at the door, its history says.</summary>
    public static Bundle.EntryComponent Ours(ReplyFacts facts) => ReplyBundle.Entry(facts, "our-encounter", new Encounter
    {
        Meta = new() { LastUpdated = facts.Reply.OwedAt.ToDateTimeOffset(), Profile = ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Encounter"] },
        Identifier = [new(facts.Settings.CaseNumberSystem, facts.Referral.Reference)],
        Status = Told(facts.Reply),
        StatusHistory = [.. OurContact.Before(facts.Contact, Told(facts.Reply), facts.Reply.OwedAt)],
        Class = facts.Request.Encounter?.Class ?? new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER", "emergency"),
        Subject = facts.Request.Request!.Subject,
        EpisodeOfCare = facts.Request.Encounter?.EpisodeOfCare ?? [],
        Period = new()
        {
            StartElement = new(facts.Referral.ReceivedAt.ToDateTimeOffset()),
            EndElement = facts.Reply.Meaning == ReplyMeaning.Accepted ? null : new(facts.Reply.OwedAt.ToDateTimeOffset()),
        },
        ReasonCode = [Reason(facts)],
    });

    /// <summary>The ambulance that was asked for, under its own case number, where there is one.</summary>
    public static IEnumerable<Bundle.EntryComponent> Ambulance(ReplyFacts facts)
    {
        if (facts.Referral.CadNumber is not { Length: > 0 } cad)
            yield break;
        yield return ReplyBundle.Entry(facts, "ambulance-encounter", new Encounter
        {
            Identifier = [new() { Value = cad }],
            Status = Encounter.EncounterStatus.Planned,
            Class = new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER", "emergency"),
            Subject = facts.Request.Request!.Subject,
        });
    }

    private static Encounter.EncounterStatus Told(OwedReply reply) => reply.Meaning switch
    {
        ReplyMeaning.Accepted => Encounter.EncounterStatus.InProgress,
        ReplyMeaning.Rejected => Encounter.EncounterStatus.Cancelled,
        _ => Encounter.EncounterStatus.Finished,
    };

    private static CodeableConcept Reason(ReplyFacts facts) => facts.Reply.Meaning == ReplyMeaning.Rejected
        ? new("https://fhir.nhs.uk/CodeSystem/rejected-reasons-bars", Code(facts), Display(Code(facts)), Text(facts))
        : new("https://fhir.nhs.uk/CodeSystem/message-reason-encounter", "validation-triage-outcome", "Validation of triage outcome", facts is { IsShort: true, Reply.Meaning: ReplyMeaning.Finished } ? ReplyCarePlan.Words(facts) : facts.Words);

    /// <summary>The service's own reason says whether it was for want of capacity, or because nobody was reached: no national rejection reason does (rule 46).</summary>
    private static string Code(ReplyFacts facts) => facts.Reply.Rejection switch
    {
        ReplyRejection.NoResource => "RRNA",
        ReplyRejection.FailedContact => "FC",
        _ => facts.Policies.Triage.LocalRejections.FirstOrDefault(local => string.Equals(local.Key, facts.Reply.LocalKey, StringComparison.Ordinal)) switch
        {
            { LackOfCapacity: true } => "RRNA",
            { FailedContact: true } => "FC",
            _ => "OTH",
        },
    };

    private static string Display(string code) => code switch
    {
        "RRNA" => "Requested resource not available within timescale",
        "FC" => "Failed Contact",
        _ => "Other",
    };

    private static string Text(ReplyFacts facts) => facts.Words ?? facts.Reply.Rejection switch
    {
        ReplyRejection.NoResource => "The service is closed and nobody is on call for it. A clinician looks at the referral all the same; do not wait for us.",
        ReplyRejection.FailedContact => "The person could not be reached.",
        _ => "The service does not take this referral. Please act on it.",
    };
}
