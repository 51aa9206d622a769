using System.Xml.Linq;
using NodaTime;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>
/// Reads the envelopes of a request: SOAP 1.1, WS-Addressing, a WS-Security timestamp, and the toolkit's distribution envelope.
/// </summary>
/// <remarks>Source: NHS Interoperability Toolkit, web services transport and distribution envelope; messages of NHS 111 suppliers.</remarks>
public static class ItkEnvelope
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string AuditPrefix = "urn:nhs-uk:identity:ods:";

    /// <summary>Reads a request, or says why it cannot be taken.</summary>
    public static (ItkMessage? Message, ItkFault? Fault) Read(XDocument document, Instant now)
    {
        var root = document.Root!;
        if (!root.Is("Envelope") || root.Name.NamespaceName is not Soap)
        {
            return (null, ItkFault.Invalid("The root must be a SOAP 1.1 Envelope."));
        }

        var (header, envelope) = (root.At("Header"), root.At("Body", "DistributionEnvelope"));
        List<string> doubts = [];
        return (SoapHeader.Check(header, now, doubts) ?? Check(header, envelope)) is { } fault ? (null, fault) : (Message(header!, envelope!, doubts), null);
    }

    /// <summary>WS-Addressing's id of a request, as far as it can be found: an answer names it.</summary>
    public static string? MessageId(XDocument? document) => document?.Root.At("Header", "MessageID").Text();

    private static ItkFault? Check(XElement? header, XElement? envelope)
    {
        var itk = envelope.At("header");
        return (header.At("Action").Text(), itk.Value("service")) switch
        {
            _ when envelope is null => ItkFault.Invalid("The Body must hold a DistributionEnvelope."),
            _ when itk is null => ItkFault.Invalid("The DistributionEnvelope must have a header."),
            (null, _) => ItkFault.Invalid("The SOAP header must have an Action."),
            (_, null) => ItkFault.Invalid("The DistributionEnvelope's header must have a service."),
            var (action, service) when !string.Equals(action, service, StringComparison.Ordinal) => ItkFault.Invalid("The SOAP Action and the DistributionEnvelope's service differ."),
            _ when itk.Value("trackingid") is null => ItkFault.Invalid("The DistributionEnvelope's header must have a trackingid."),
            _ when Audit(itk) is null => ItkFault.Invalid($"auditIdentity must hold an id whose uri begins with {AuditPrefix}."),
            _ => Payloads(itk, envelope.At("payloads")),
        };
    }

    private static ItkFault? Payloads(XElement itk, XElement? payloads)
    {
        List<string?> promised = [.. itk.At("manifest").All("manifestitem").Select(item => item.Value("id"))];
        List<string?> sent = [.. payloads.All("payload").Select(payload => payload.Value("id"))];
        return (promised.Count, sent.Count) switch
        {
            (_, 0) => ItkFault.Invalid("There must be a payload."),
            (_, > ItkLimits.Documents) => ItkFault.Invalid($"A message has {ItkLimits.Documents} payloads at most."),
            _ when !Counted(itk.At("manifest"), promised.Count) || !Counted(payloads, sent.Count) || promised.Count != sent.Count =>
                ItkFault.Invalid("The counts of the manifest and of the payloads differ from what is there: part of the message may be missing."),
            _ when !promised.Order(StringComparer.Ordinal).SequenceEqual(sent.Order(StringComparer.Ordinal), StringComparer.Ordinal) =>
                ItkFault.Invalid("The ids of the manifest's items and of the payloads differ."),
            _ when payloads.All("payload").Any(payload => !payload.Elements().Any()) => ItkFault.Invalid("A payload is empty."),
            _ => null,
        };
    }

    private static bool Counted(XElement? element, int there) =>
        element.Value("count") is not { } count || (int.TryParse(count, System.Globalization.CultureInfo.InvariantCulture, out var said) && said == there);

    private static string? Audit(XElement? itk) => itk.At("auditIdentity").All("id").Select(id => id.Value("uri"))
        .FirstOrDefault(uri => uri?.StartsWith(AuditPrefix, StringComparison.OrdinalIgnoreCase) == true && uri.Length > AuditPrefix.Length);

    private static ItkMessage Message(XElement header, XElement envelope, List<string> doubts)
    {
        var itk = envelope.At("header")!;
        return new(header.At("MessageID").Text()!, itk.Value("service")!)
        {
            TrackingId = itk.Value("trackingid")!,
            AuditIdentity = Audit(itk)![AuditPrefix.Length..].Split(':')[0].ToUpperInvariant(),
            Addresses = [.. itk.At("addresslist").All("address").Select(ItkAddress.Of).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Interaction = itk.At("handlingSpecification").All("spec")
                .Where(spec => spec.Value("key")?.EndsWith(":interaction", StringComparison.OrdinalIgnoreCase) == true).Select(spec => spec.Value("value")).FirstOrDefault(),
            Payloads = [.. envelope.At("payloads").All("payload").Select(payload => payload.Elements().First())],
            Doubts = doubts,
        };
    }
}
