using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>Turns a report of NHS 111 into the referral that intake takes. Nothing about the patient is a reason to refuse.</summary>
public static class CdaReferral
{
    /// <summary>Maps a document.</summary>
    /// <param name="document">The report.</param>
    /// <param name="message">The request that it came in.</param>
    /// <param name="now">When the service received it, UTC.</param>
    public static IncomingReferral Map(CdaDocument document, ItkMessage message, Instant now)
    {
        var doubts = new Doubts(message.Doubts);
        var (patient, place) = CdaPatient.Of(document, now, doubts);
        doubts.AddIf(document.Confidentiality is "R" or "V", "patient-marked-as-restricted");
        doubts.AddIf(message.Payloads.Count > 1, "repeat-caller");
        var referral = new IncomingReferral
        {
            Channel = Channel.Itk,
            Source = ReferralSource.Nhs111,
            Sender = Sender(message),
            SenderMessageId = document.SetId,
            Referrer = OdsCode.TryParse(document.Author ?? message.AuditIdentity, out var code) ? code : null,
            SenderCase = CdaCase.Number(document),
            JourneyId = CdaCase.Journey(document),
            Patient = patient,
            Narrative = CdaNarrative.Of(document),
            Place = place,
            Alerts = CdaAlerts.Of(document),
            OccurredAt = OccurredAt(document, now, doubts),
        };
        return referral with { Doubts = doubts.ToList() };
    }

    /// <summary>Names the sending system: with the document's set it makes the referral's id.</summary>
    public static string Sender(ItkMessage message) => $"itk:{message.AuditIdentity.ToLowerInvariant()}";

    /// <summary>The message as facts refer to it.</summary>
    public static ReceivedMessage Received(CdaDocument document, Security.Encryption.RawMessage message) =>
        new(message.Id, message.Hash, document.SetId, CdaCase.Number(document), CdaCase.Journey(document));

    // A sender whose clock runs ahead has not written in the future: then it wrote when it arrived.
    private static Instant OccurredAt(CdaDocument document, Instant now, Doubts doubts)
    {
        var written = CdaTime.Read(document.EffectiveTime, out var withoutOffset);
        doubts.AddIf(withoutOffset, "time-without-offset");
        doubts.AddIf(written is null, "written-time-missing");
        doubts.AddIf(written > now, "sender-clock-ahead");
        doubts.AddIf(written < now - Duration.FromDays(1), "message-over-a-day-old");
        return Instant.Min(written ?? now, now);
    }
}
