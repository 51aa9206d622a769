using System.Net.Security;
using Ucr.Server.Security;

namespace Ucr.Server.Integration.Connections;

/// <summary>How a partner's system is reached: HTTPS, with a certificate of our own where it asks for one.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Timeout">How long to wait for one answer.</param>
public sealed record PartnerConnection(Uri Url, TimeSpan Timeout)
{
    /// <summary>Our certificate: a PKCS 12 file with its key, or a PEM file with the key in another, and those between it and its authority in either; null without mutual TLS.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>PEM file with the key of a certificate in PEM; null for a PKCS 12 file.</summary>
    public string? CertificateKeyFile { get; init; }

    /// <summary>File with that file's password; null for none.</summary>
    public string? CertificatePasswordFile { get; init; }

    /// <summary>PEM file with the only authorities that the partner's certificate may come from; null for those of the host.</summary>
    public string? AuthoritiesFile { get; init; }

    /// <summary>Reads a connection's settings; null where no address is named.</summary>
    /// <exception cref="SecuritySetupException">The way there is not encrypted.</exception>
    public static PartnerConnection? Read(IConfigurationSection section)
    {
        if (section["Url"] is not { Length: > 0 } address)
        {
            return null;
        }

        return !Uri.TryCreate(address, UriKind.Absolute, out var url) || (!string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && !url.IsLoopback)
            ? throw new SecuritySetupException($"{section.Path}:Url has to be an https address.")
            : Of(url, section);
    }

    /// <summary>The way to an address that was read already, with the certificates and the patience that a section names.</summary>
    public static PartnerConnection Of(Uri url, IConfigurationSection section) => new(url, TimeSpan.FromSeconds(section.GetValue("TimeoutSeconds", 10.0)))
    {
        CertificateFile = section["CertificateFile"],
        CertificateKeyFile = section["CertificateKeyFile"],
        CertificatePasswordFile = section["CertificatePasswordFile"],
        AuthoritiesFile = section["AuthoritiesFile"],
    };

    /// <summary>A client for it, to be kept as long as the service runs. It follows no redirects.</summary>
    public HttpClient Client() => PartnerTls.Client(
        Timeout, CertificateFile is { Length: > 0 } file ? Certificate(file) : null, AuthoritiesFile is { Length: > 0 } authorities ? authorities : null);

    private SslStreamCertificateContext Certificate(string file) => CertificateKeyFile is { Length: > 0 } key
        ? PartnerTls.OfPem(file, key)
        : PartnerTls.OfPkcs12(file, CertificatePasswordFile is { } secret ? File.ReadAllText(secret).Trim() : null);
}
