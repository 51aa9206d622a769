using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>Answers as the toolkit has them: a <c>SimpleMessageResponse</c>, or a SOAP fault with <c>ToolkitErrorInfo</c>.</summary>
/// <remarks>SOAP 1.1, section 6.2: a fault travels with status 500, whoever is at fault. What the web server refuses keeps its own status.</remarks>
internal static class ItkAnswer
{
    private const string Anonymous = "http://www.w3.org/2005/08/addressing/anonymous";
    private const string ErrorCodes = "2.16.840.1.113883.2.1.3.2.4.17.268";
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";
    private static readonly XNamespace Itk = "urn:nhs-itk:ns:201005";

    /// <summary>The message is held.</summary>
    public static Task Taken(HttpContext http, ItkMessage message) => Write(
        http, StatusCodes.Status200OK, $"{message.Service}Response", message.MessageId, new XElement(Itk + "SimpleMessageResponse", $"OK:{message.MessageId}"));

    /// <summary>The message is not taken.</summary>
    public static Task Fault(HttpContext http, ItkFault fault, string? relatesTo = null, int status = StatusCodes.Status500InternalServerError)
    {
        var body = new XElement(
            Soap + "Fault",
            new XElement("faultcode", $"s:{fault.FaultCode}"),
            new XElement("faultstring", fault.FaultCode is "Server" ? "A server related error has occurred, see detail element for further information" : "A client related error has occurred, see detail element for further information"),
            new XElement("detail", new XElement(
                Itk + "ToolkitErrorInfo",
                new XElement(Itk + "ErrorID", Guid.NewGuid().ToString().ToUpperInvariant()),
                new XElement(Itk + "ErrorCode", new XAttribute("codeSystem", ErrorCodes), fault.ErrorCode),
                new XElement(Itk + "ErrorText", fault.Text),
                new XElement(Itk + "ErrorDiagnosticText", fault.Diagnostic))));
        return Write(http, status, "http://www.w3.org/2005/08/addressing/soap/fault", relatesTo, body);
    }

    private static async Task Write(HttpContext http, int status, string action, string? relatesTo, XElement body)
    {
        var envelope = new XElement(
            Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "s", Soap),
            new XAttribute(XNamespace.Xmlns + "a", Addressing),
            new XAttribute(XNamespace.Xmlns + "itk", Itk),
            new XElement(
                Soap + "Header",
                new XElement(Addressing + "MessageID", Guid.NewGuid().ToString().ToUpperInvariant()),
                new XElement(Addressing + "Action", action),
                new XElement(Addressing + "To", Anonymous),
                relatesTo is null ? null : new XElement(Addressing + "RelatesTo", relatesTo)),
            new XElement(Soap + "Body", body));
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/xml; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        using var text = new MemoryStream();
        await using (var writer = XmlWriter.Create(text, new() { Encoding = new UTF8Encoding(false), Async = true, CheckCharacters = false }))
        {
            await envelope.SaveAsync(writer, CancellationToken.None);
        }

        await http.Response.Body.WriteAsync(text.ToArray(), CancellationToken.None);
    }
}
