using System.Text.Json;
using System.Xml;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>A message that was read, or why it could not be.</summary>
/// <param name="Bundle">The message; null when it could not be read.</param>
/// <param name="Issues">What is wrong; empty when it was read.</param>
/// <param name="Doubts">What is odd and was let through, as kebab-case codes.</param>
public sealed record ParsedMessage(Bundle? Bundle, IReadOnlyList<BarsIssue> Issues, IReadOnlyList<string> Doubts)
{
    /// <summary>Could not be read.</summary>
    public static ParsedMessage Refused(params BarsIssue[] issues) => new(null, issues, []);
}

/// <summary>Reads a message of the Booking and Referral Standard. Any bytes get an answer; none throws.</summary>
public static class BarsParser
{
    // Strict reports everything and still hands over the model: what matters is decided in ParseFindings, because official
    // example messages themselves break rules that do not matter (white space around a display).
    private static readonly DeserializerSettings Settings = new DeserializerSettings().UsingMode(DeserializationMode.Strict, null);
    private static readonly FhirJsonDeserializer Json = new(Settings);
    private static readonly FhirXmlDeserializer Xml = new(Settings);

    /// <summary>Reads a body whose length has been limited.</summary>
    public static ParsedMessage Parse(ReadOnlyMemory<byte> body, BarsFormat format)
    {
        body = WithoutByteOrderMark(body);
        if (body.IsEmpty)
            return ParsedMessage.Refused(BarsIssue.Structure(null, "The body is empty."));
        var shape = format == BarsFormat.Json ? JsonShape.Check(body.Span) : XmlShape.Check(body);
        if (shape is not null)
            return ParsedMessage.Refused(shape);
        try
        {
            return format == BarsFormat.Json ? ParseJson(body.Span) : ParseXml(body);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser throws several kinds on what is no FHIR at all, and their words hold the sender's data.
            return ParsedMessage.Refused(BarsIssue.Structure(null, "The body is not a FHIR R4 resource."));
        }
    }

    private static ParsedMessage ParseJson(ReadOnlySpan<byte> body)
    {
        var bare = JsonBlanks.Without(body);
        var reader = new Utf8JsonReader(bare ?? body, new JsonReaderOptions { MaxDepth = ReadLimits.Depth });
        Json.TryDeserializeResource(ref reader, out var resource, out var findings);
        var read = Judge(resource, findings);
        return bare is null ? read : read with { Doubts = [.. read.Doubts.Append(ParseFindings.Blanks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    private static ParsedMessage ParseXml(ReadOnlyMemory<byte> body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), XmlShape.Settings);
        Xml.TryDeserializeResource(reader, out var resource, out var findings);
        return Judge(resource, findings);
    }

    private static ParsedMessage Judge(Resource? resource, IEnumerable<CodedException> findings)
    {
        if (resource is not Bundle bundle)
            return ParsedMessage.Refused(BarsIssue.Structure("Bundle", "The message must be a Bundle."));
        var (issues, doubts) = ParseFindings.Judge(bundle, [.. findings]);
        return issues.Count > 0 ? new(null, issues, doubts) : new(bundle, [], doubts);
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
