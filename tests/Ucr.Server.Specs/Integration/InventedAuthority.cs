using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ucr.Server.Specs.Integration;

/// <summary>A certificate authority that lives as long as a spec, and the certificates that it gives.</summary>
internal sealed class InventedAuthority : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";
    private static readonly DateTimeOffset Made = DateTimeOffset.UnixEpoch.AddYears(30);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ucr-authority-");
    private readonly X509Certificate2 root;

    public InventedAuthority()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Invented Authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        root = request.CreateSelfSigned(Made, Made.AddYears(100));
        File.WriteAllText(RootFile, root.ExportCertificatePem());
    }

    /// <summary>Its own certificate in PEM.</summary>
    public string RootFile => Path.Combine(folder.FullName, "root.pem");

    /// <summary>A server on this machine.</summary>
    public X509Certificate2 Server()
    {
        using var key = RSA.Create(2048);
        using var given = Give("localhost", ForServers, key);
        using var kept = given.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(kept.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A client of that name: its certificate and its key as PEM files.</summary>
    public (string Certificate, string Key) Client(string name)
    {
        using var key = RSA.Create(2048);
        using var given = Give(name, ForClients, key);
        var (certificate, secret) = (Path.Combine(folder.FullName, $"{name}.pem"), Path.Combine(folder.FullName, $"{name}.key.pem"));
        File.WriteAllText(certificate, given.ExportCertificatePem());
        File.WriteAllText(secret, key.ExportPkcs8PrivateKeyPem());
        return (certificate, secret);
    }

    /// <summary>True when it gave this certificate.</summary>
    public bool Gave(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ForClients));
        return chain.Build(certificate);
    }

    public void Dispose()
    {
        root.Dispose();
        folder.Delete(recursive: true);
    }

    private X509Certificate2 Give(string name, string use, RSA key)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        return request.Create(root, Made.AddYears(1), Made.AddYears(99), Guid.NewGuid().ToByteArray());
    }
}
