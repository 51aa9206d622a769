using NodaTime;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>What a request asks of this service: to take a document, or nothing that it does.</summary>
/// <param name="Message">The request, with what is odd about its addresses.</param>
/// <param name="Document">The document to take; null when there is none.</param>
/// <param name="Fault">Why it is not taken.</param>
/// <param name="IsAnswered">No patient is lost by the answer: nobody has to look at it.</param>
public sealed record ItkContent(ItkMessage Message, CdaDocument? Document, ItkFault? Fault, bool IsAnswered = false)
{
    /// <summary>Decides. Who is primary recipient the handling specification says; without addresses the document's own recipients count.</summary>
    /// <param name="message">The request.</param>
    /// <param name="now">When it was received, UTC.</param>
    /// <param name="ours">Whether any of some addresses is the receiver's.</param>
    public static ItkContent Of(ItkMessage message, Instant now, Func<IEnumerable<string>, bool> ours)
    {
        var documents = message.Payloads.Select(CdaDocument.Of).OfType<CdaDocument>().ToList();
        // A repeat caller's set holds the earlier calls too: the latest one is the referral.
        var document = documents.Where(one => !(one.WrittenAt() > now + Duration.FromDays(1))).MaxBy(one => one.WrittenAt() ?? Instant.MinValue) ?? documents.FirstOrDefault();
        return message.Payloads[0].Name.LocalName switch
        {
            "RepeatCallerQuery" => new(message, null, ItkFault.Client(
                "This service holds no register of repeat callers.", "Send repeat caller queries to the service that keeps the register.", "repeat-caller-query"), IsAnswered: true),
            "AmbulanceRequest" => new(message, null, ItkFault.Client(
                "This is no ambulance service: nobody is sent. Send the request to the ambulance service, or ring 999, now.", "An AmbulanceRequest was sent to a community service.", "ambulance-request")),
            _ when document is null => new(message, null, ItkFault.Client("There is no document that can be read.", "A payload must be a ClinicalDocument with an id.", "no-document")),
            _ => Addressed(message, document, ours),
        };
    }

    /// <summary>Masked: it is about a patient.</summary>
    public override string ToString() => "content (masked)";

    private static ItkContent Addressed(ItkMessage message, CdaDocument document, Func<IEnumerable<string>, bool> ours)
    {
        var primary = ours(document.PrimaryRecipients);
        var addresses = message.Addresses.Count > 0 ? message.Addresses : document.PrimaryRecipients;
        return message switch
        {
            { IsCopy: true } when !primary && !document.IsNullification => new(message, document, null, IsAnswered: true),
            { IsCopy: true } => new(With(message, "copy-names-us-as-primary"), document, null),
            _ when addresses.Count == 0 => new(With(message, "recipient-not-given"), document, null),
            _ when !ours(addresses) => new(message, document, ItkFault.Client(
                "The message is not for this service.", "None of the addresses is an organisation or service of this receiver.", "not-ours")),
            _ => new(message, document, null),
        };
    }

    private static ItkMessage With(ItkMessage message, string doubt) => message with { Doubts = [.. message.Doubts, doubt] };
}
