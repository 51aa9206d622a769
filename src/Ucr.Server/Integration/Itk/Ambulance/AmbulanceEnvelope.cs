using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>An ambulance request in its envelopes: SOAP 1.1, WS-Addressing, a WS-Security timestamp, the toolkit's distribution envelope.</summary>
internal static class AmbulanceEnvelope
{
    /// <summary>The service that is called.</summary>
    public const string Service = "urn:nhs-itk:services:201005:RequestAmbulanceDispatch-v2-0";

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";
    private static readonly XNamespace Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static readonly XNamespace Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static readonly XNamespace Itk = "urn:nhs-itk:ns:201005";

    /// <summary>The whole request. The same case gives the same bytes, so that one that is sent again is known again.</summary>
    public static XElement Of(AmbulanceCase it)
    {
        var id = it.Request.Id.ToString().ToUpperInvariant();
        return new(
            Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "s", Soap), new XAttribute(XNamespace.Xmlns + "a", Addressing), new XAttribute(XNamespace.Xmlns + "itk", Itk),
            new XElement(
                Soap + "Header",
                new XElement(Addressing + "Action", new XAttribute(Soap + "mustUnderstand", "1"), Service),
                new XElement(Addressing + "MessageID", id),
                new XElement(Addressing + "ReplyTo", new XElement(Addressing + "Address", "http://www.w3.org/2005/08/addressing/anonymous")),
                new XElement(Addressing + "To", new XAttribute(Soap + "mustUnderstand", "1"), it.Settings.Connection.Url.AbsoluteUri),
                Stamp(it)),
            new XElement(Soap + "Body", Distribution(it, id)));
    }

    private static XElement Stamp(AmbulanceCase it) => new(
        Security + "Security",
        new XElement(
            Utility + "Timestamp",
            new XElement(Utility + "Created", InstantPattern.General.Format(it.At)),
            new XElement(Utility + "Expires", InstantPattern.General.Format(it.At + Duration.FromMinutes(10)))),
        new XElement(Security + "UsernameToken", new XElement(Security + "Username", it.Settings.Provider)));

    private static XElement Distribution(AmbulanceCase it, string id) => new(
        Itk + "DistributionEnvelope",
        new XElement(
            Itk + "header", new XAttribute("service", Service), new XAttribute("trackingid", id),
            new XElement(Itk + "addresslist", new XElement(Itk + "address", new XAttribute("uri", $"urn:nhs-uk:addressing:ods:{it.Settings.Recipient}"))),
            new XElement(Itk + "auditIdentity", new XElement(Itk + "id", new XAttribute("uri", $"urn:nhs-uk:identity:ods:{it.Settings.Provider}"))),
            new XElement(
                Itk + "manifest", new XAttribute("count", 1),
                new XElement(Itk + "manifestitem", new XAttribute("mimetype", "text/xml"), new XAttribute("id", $"uuid_{id}"), new XAttribute("profileid", "urn:nhs-en:profile:nhs111AmbulanceRequest-v2-1"))),
            new XElement(Itk + "senderAddress", new XAttribute("uri", $"urn:nhs-uk:addressing:ods:{it.Settings.Provider}")),
            new XElement(
                Itk + "handlingSpecification",
                new XElement(Itk + "spec", new XAttribute("key", "urn:nhs-itk:ns:201005:interaction"), new XAttribute("value", "urn:nhs-itk:interaction:primaryNHS111RequestforAmbulance-v2-0")))),
        new XElement(Itk + "payloads", new XAttribute("count", 1), new XElement(Itk + "payload", new XAttribute("id", $"uuid_{id}"), RepcRequest.Of(it))));
}
