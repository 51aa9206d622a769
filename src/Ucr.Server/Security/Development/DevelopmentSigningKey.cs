using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Ucr.Server.Security.Development;

/// <summary>The development authority's signing key, kept in the data folder so that tokens outlive a restart and
/// nodes that share the folder take each other's.</summary>
internal static class DevelopmentSigningKey
{
    public static RsaSecurityKey Load(IConfiguration configuration)
    {
        var path = Path.Combine(DataFolder.Of(configuration), "keys", "development-signing.pem");
        var pem = PrivateFile.ReadOrCreate(path, () =>
        {
            using var made = RSA.Create(2048);
            return made.ExportPkcs8PrivateKeyPem();
        });
        var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return new(rsa) { KeyId = Convert.ToHexStringLower(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()))[..16] };
    }
}
