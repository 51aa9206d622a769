using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Ucr.Server.Security;

namespace Ucr.Server.Integration.Push;

/// <summary>The service's own key towards push services: browsers subscribe to it, and nobody else can push to them.</summary>
/// <remarks>Source: RFC 8292 (voluntary application server identification).</remarks>
public sealed class VapidKey : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private readonly ECDsa key;
    private readonly string subject;

    private VapidKey(ECDsa key, string subject)
    {
        (this.key, this.subject) = (key, subject);
        Public = Base64UrlEncoder.Encode(PushEncryption.PointOf(key));
    }

    /// <summary>The public key, an uncompressed point in base64url: what a browser subscribes with.</summary>
    public string Public { get; }

    /// <summary>Reads <c>Push:KeyFile</c>, a P-256 key in PEM; without one makes a key in the data folder at the first start.</summary>
    /// <exception cref="SecuritySetupException">The key cannot be read.</exception>
    public static VapidKey Load(IConfiguration configuration)
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var text = configuration["Push:KeyFile"] is { Length: > 0 } file
            ? Read(file)
            : PrivateFile.ReadOrCreate(Path.Combine(DataFolder.Of(configuration), "keys", "push.pem"), pair.ExportPkcs8PrivateKeyPem);
        try
        {
            pair.ImportFromPem(text);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            pair.Dispose();
            throw new SecuritySetupException("Push:KeyFile has to hold an elliptic-curve key (P-256) in PEM.", e);
        }

        return new(pair, configuration["Push:Contact"] is { Length: > 0 } contact ? contact : "mailto:nobody@invalid");
    }

    /// <summary>The Authorization header for a request to a push service.</summary>
    /// <param name="endpoint">Where the request goes.</param>
    /// <param name="now">UTC.</param>
    public string Authorization(Uri endpoint, DateTimeOffset now)
    {
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Audience = endpoint.GetLeftPart(UriPartial.Authority),
            Expires = now.UtcDateTime + Lasts,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = subject },
            SigningCredentials = new(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256) { CryptoProviderFactory = new() { CacheSignatureProviders = false } },
        });
        return $"vapid t={token}, k={Public}";
    }

    /// <inheritdoc />
    public void Dispose() => key.Dispose();

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SecuritySetupException($"Push:KeyFile cannot be read: {e.Message}", e);
        }
    }
}
