using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Ucr.Server.Integration.Connections;

/// <summary>TLS with a partner: who we say that we are, and whom we believe.</summary>
internal static class PartnerTls
{
    /// <summary>A client for a partner, to be kept as long as the service runs. It follows no redirects.</summary>
    /// <param name="timeout">How long to wait for one answer.</param>
    /// <param name="ours">Our certificate; null without mutual TLS.</param>
    /// <param name="authoritiesFile">PEM file with the only authorities that the partner's certificate may come from; null for those of the host.</param>
    public static HttpClient Client(TimeSpan timeout, SslStreamCertificateContext? ours, string? authoritiesFile)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

        // A context is sent whatever authorities the other side names, and with what is between ours and its authority.
        handler.SslOptions.ClientCertificateContext = ours;
        if (authoritiesFile is not null)
        {
            handler.SslOptions.CertificateChainPolicy = Only(authoritiesFile);
        }

        return new(handler) { Timeout = timeout };
    }

    /// <summary>Our certificate out of a PKCS 12 file, with what else stands in it.</summary>
    public static SslStreamCertificateContext OfPkcs12(string file, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
        return SslStreamCertificateContext.Create(all.First(one => one.HasPrivateKey), all, offline: true);
    }

    /// <summary>Our certificate out of PEM files; below it may stand those between it and its authority.</summary>
    public static SslStreamCertificateContext OfPem(string file, string? keyFile)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        return SslStreamCertificateContext.Create(X509Certificate2.CreateFromPemFile(file, keyFile), all, offline: true);
    }

    /// <summary>
    /// A certificate that its authority took back is refused. Where the list of those cannot be reached, it is believed: a
    /// message about somebody who waits does not wait for that list.
    /// </summary>
    private static X509ChainPolicy Only(string authoritiesFile)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.Online,
            UrlRetrievalTimeout = TimeSpan.FromSeconds(2),
            VerificationFlags = X509VerificationFlags.IgnoreEndRevocationUnknown | X509VerificationFlags.IgnoreCertificateAuthorityRevocationUnknown | X509VerificationFlags.IgnoreRootRevocationUnknown,
        };
        policy.CustomTrustStore.ImportFromPemFile(authoritiesFile);
        return policy;
    }
}
