using System.Security.Cryptography.X509Certificates;
using Ucr.Server.Security;

namespace Ucr.Server.Integration.Connections;

/// <summary>How a partner's system is reached: HTTPS, with a certificate of our own where it asks for one.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Timeout">How long to wait for one answer.</param>
public sealed record PartnerConnection(Uri Url, TimeSpan Timeout)
{
    /// <summary>PKCS 12 file with our certificate and its key; null without mutual TLS.</summary>
    public string? CertificateFile { get; init; }

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
            : new(url, TimeSpan.FromSeconds(section.GetValue("TimeoutSeconds", 10)))
            {
                CertificateFile = section["CertificateFile"],
                CertificatePasswordFile = section["CertificatePasswordFile"],
                AuthoritiesFile = section["AuthoritiesFile"],
            };
    }

    /// <summary>A client for it, to be kept as long as the service runs. It follows no redirects.</summary>
    public HttpClient Client()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (CertificateFile is { } file)
        {
            var password = CertificatePasswordFile is { } secret ? File.ReadAllText(secret).Trim() : null;
            handler.SslOptions.ClientCertificates = [X509CertificateLoader.LoadPkcs12FromFile(file, password)];
        }

        if (AuthoritiesFile is { } authorities)
        {
            var trusted = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.Online };
            trusted.CustomTrustStore.ImportFromPemFile(authorities);
            handler.SslOptions.CertificateChainPolicy = trusted;
        }

        return new(handler) { Timeout = Timeout };
    }
}
