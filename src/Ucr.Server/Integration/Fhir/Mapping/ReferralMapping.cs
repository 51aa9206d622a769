using Hl7.Fhir.Model;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Needs;
using Ucr.Server.Intake;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Turns a message that passed its checks into the referral that intake takes. XML and JSON give the same one.</summary>
public static class ReferralMapping
{
    /// <summary>Maps a message.</summary>
    /// <param name="message">A message that passed all checks.</param>
    /// <param name="parserDoubts">What the parser let through.</param>
    /// <param name="now">When the service received it.</param>
    /// <param name="needs">Which need a code names.</param>
    public static IncomingReferral Map(BarsMessage message, IReadOnlyList<string> parserDoubts, Instant now, NeedCodes needs)
    {
        var doubts = new Doubts(parserDoubts);
        var patient = PatientMapping.Of(message, now, doubts);
        var breach = BreachAt(message, now, doubts);
        var referral = new IncomingReferral
        {
            Channel = Channel.Bars,
            Source = SourceOf(message),
            Sender = Sender(message.Header!),
            SenderMessageId = message.Bundle.Id!.ToLowerInvariant(),
            Referrer = OdsCode.TryParse(Organizations.OdsCodeOf(message.Find<Organization>(message.Header!.Sender)), out var ods) ? ods : null,
            SenderCase = Words.Clean(message.Encounter!.Identifier.FirstOrDefault()?.Value),
            JourneyId = JourneyId(message.Encounter),
            ReplyTo = Words.Clean(message.Header.Source?.Endpoint),
            Patient = patient,
            Need = NeedMapping.Of(message, needs, doubts),
            Narrative = NarrativeMapping.Of(message),
            Place = PlaceMapping.ForPlanning(patient.WhereNow, doubts),
            Alerts = AlertMapping.Of(message, now, doubts),
            SenderBreachAt = breach,
            OccurredAt = OccurredAt(message, now, doubts),
        };
        doubts.AddIf(referral.ReplyTo is null, "reply-address-missing");
        return referral with { Doubts = doubts.ToList() };
    }

    private static ReferralSource SourceOf(BarsMessage message) => BarsKinds.UseCaseOf(message.Request) switch
    {
        { } useCase when useCase.StartsWith("a1", StringComparison.Ordinal) => ReferralSource.Nhs111,
        { } useCase when useCase.StartsWith("a5", StringComparison.Ordinal) => ReferralSource.Gp,
        _ => ReferralSource.Ambulance999,
    };

    /// <summary>What names the sending system, so that its messages about one request find each other.</summary>
    internal static string Sender(MessageHeader header) =>
        (Words.Clean(header.Source?.Endpoint) ?? Words.Clean(header.Source?.Name) ?? "unknown").ToLowerInvariant();

    private static string? JourneyId(Encounter encounter)
    {
        var episode = encounter.EpisodeOfCare.FirstOrDefault();
        return Words.Clean(episode?.Identifier?.Value) ?? Words.Clean(episode?.Reference?.Split('/', ':')[^1]);
    }

    private static Instant? BreachAt(BarsMessage message, Instant now, Doubts doubts)
    {
        var breach = FhirTimes.Read((message.Request!.Occurrence as Period)?.End);
        doubts.AddIf(breach is null && BarsKinds.ProfileOf(message.Request) == BarsProfile.Validation, "sender-breach-time-missing");
        doubts.AddIf(breach < now, "sender-breach-time-passed");
        return breach;
    }

    // A sender whose clock runs ahead has not written in the future: then it wrote when it arrived.
    private static Instant OccurredAt(BarsMessage message, Instant now, Doubts doubts)
    {
        var written = FhirTimes.Read(message.Request!.AuthoredOn) ?? FhirTimes.Read((message.Request.Occurrence as Period)?.Start)
            ?? (message.Bundle.Timestamp is { } stamp ? Instant.FromDateTimeOffset(stamp) : now);
        doubts.AddIf(written > now, "sender-clock-ahead");
        doubts.AddIf(written < now - NodaTime.Duration.FromDays(1), "message-over-a-day-old");
        return Instant.Min(written, now);
    }
}
