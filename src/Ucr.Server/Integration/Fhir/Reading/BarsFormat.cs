using Microsoft.Net.Http.Headers;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>How a message is written.</summary>
public enum BarsFormat
{
    /// <summary>FHIR JSON.</summary>
    Json,

    /// <summary>FHIR XML.</summary>
    Xml,
}

/// <summary>Content types and the formats that they name.</summary>
public static class BarsFormats
{
    private static readonly Dictionary<string, BarsFormat> Accepted = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/fhir+json"] = BarsFormat.Json,
        ["application/json"] = BarsFormat.Json,
        ["application/fhir+xml"] = BarsFormat.Xml,
    };

    /// <summary>The content type to answer with.</summary>
    public static string ContentType(this BarsFormat format) =>
        format == BarsFormat.Json ? "application/fhir+json; charset=utf-8" : "application/fhir+xml; charset=utf-8";

    /// <summary>Reads the content type of a body. Three are taken: both of FHIR, and plain JSON.</summary>
    /// <param name="contentType">As it was sent.</param>
    /// <returns>Null when it is none of the three, or names a character set other than UTF-8.</returns>
    public static BarsFormat? OfBody(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && Accepted.TryGetValue(type.MediaType.Value ?? "", out var format)
        && (!type.Charset.HasValue || IsUtf8(type.Charset.Value)) ? format : null;

    private static bool IsUtf8(string? charset) =>
        string.Equals(charset?.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase);
}
