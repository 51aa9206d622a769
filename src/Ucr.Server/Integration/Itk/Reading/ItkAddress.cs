using System.Xml.Linq;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>An address of the toolkit: an ODS code, or a service id of the Directory of Services.</summary>
internal static class ItkAddress
{
    private const string OdsPrefix = "urn:nhs-uk:addressing:ods:";
    private const string ServiceIds = "2.16.840.1.113883.2.1.3.2.4.18.44";

    /// <summary>The code in an address; null where it is of another kind.</summary>
    public static string? Of(XElement address) => (address.Value("type"), address.Value("uri")) switch
    {
        (_, null) => null,
        (ServiceIds, { } service) => service,
        // After the organisation there may stand a person of it: the organisation is whom it is for.
        (_, { } uri) when uri.StartsWith(OdsPrefix, StringComparison.OrdinalIgnoreCase) => uri[OdsPrefix.Length..].Split(':')[0].ToUpperInvariant(),
        _ => null,
    };
}
