using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Ucr.Server.Security;

namespace Ucr.Server.Integration.Connections;

/// <summary>
/// Tokens of the national API platform: OAuth 2 client credentials with a signed JWT (RS512) as the client's proof. A token is
/// used until half a minute before its end.
/// </summary>
/// <remarks>Source: NHS England, application-restricted RESTful APIs, signed JWT authentication: at most five minutes ahead, a new id each time.</remarks>
public sealed class SignedJwt : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);
    private readonly HttpClient http;
    private readonly SignedJwtSettings settings;
    private readonly TimeProvider time;
    private readonly RSA key;
    private readonly SemaphoreSlim one = new(1);
    private (string Token, DateTimeOffset Until)? held;

    /// <summary>Reads the key.</summary>
    /// <exception cref="SecuritySetupException">The key cannot be read.</exception>
    public SignedJwt(HttpClient http, SignedJwtSettings settings, TimeProvider time)
    {
        (this.http, this.settings, this.time) = (http, settings, time);
        key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(settings.KeyFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new SecuritySetupException("The private key of the national API platform cannot be read: give a file with an RSA key in PEM.");
        }
    }

    /// <summary>A bearer token that is good now.</summary>
    /// <exception cref="HttpRequestException">The platform gave none.</exception>
    public async Task<string> Token(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (held is not { } good || good.Until <= time.GetUtcNow())
            {
                held = good = await Ask(cancellation);
            }

            return good.Token;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The token that is held is good no longer: the next one is asked for anew.</summary>
    public void Forget() => held = null;

    /// <inheritdoc />
    public void Dispose()
    {
        key.Dispose();
        one.Dispose();
    }

    private async Task<(string Token, DateTimeOffset Until)> Ask(CancellationToken cancellation)
    {
        var asked = time.GetUtcNow();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(asked),
        });
        using var answer = await http.PostAsync(settings.TokenUrl, form, cancellation);
        answer.EnsureSuccessStatusCode();
        var said = await answer.Content.ReadFromJsonAsync<Given>(cancellation);
        return said is { AccessToken.Length: > 0 }
            ? (said.AccessToken, asked + TimeSpan.FromSeconds(said.ExpiresIn > 0 ? said.ExpiresIn : 300) - Early)
            : throw new HttpRequestException("The platform gave no token.");
    }

    private string Assertion(DateTimeOffset now) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = settings.ApiKey,
        Audience = settings.TokenUrl.OriginalString,
        IssuedAt = now.UtcDateTime,
        Expires = now.UtcDateTime.AddMinutes(5),
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = settings.ApiKey, ["jti"] = Guid.NewGuid().ToString() },
        SigningCredentials = new(new RsaSecurityKey(key) { KeyId = settings.KeyId }, SecurityAlgorithms.RsaSha512) { CryptoProviderFactory = new() { CacheSignatureProviders = false } },
    });

    private sealed record Given(
        [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string AccessToken,
        [property: System.Text.Json.Serialization.JsonPropertyName("expires_in"), System.Text.Json.Serialization.JsonNumberHandling(System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString)] int ExpiresIn);
}

/// <summary>Who asks for tokens, and where.</summary>
/// <param name="TokenUrl">The exact address of the token endpoint: it is the audience too.</param>
/// <param name="ApiKey">The application's key: issuer and subject.</param>
/// <param name="KeyId">Id of the key pair, as it was registered.</param>
/// <param name="KeyFile">PEM file with the private RSA key, readable by the service alone.</param>
public sealed record SignedJwtSettings(Uri TokenUrl, string ApiKey, string KeyId, string KeyFile)
{
    /// <summary>Reads the settings of a section.</summary>
    /// <exception cref="SecuritySetupException">One is missing, or the way is not encrypted.</exception>
    public static SignedJwtSettings Read(IConfigurationSection section)
    {
        string Given(string name) => section[name] is { Length: > 0 } value ? value : throw new SecuritySetupException($"{section.Path}:{name} is missing.");
        return Uri.TryCreate(Given("TokenUrl"), UriKind.Absolute, out var url) && (string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || url.IsLoopback)
            ? new(url, Given("ApiKey"), Given("KeyId"), Given("KeyFile"))
            : throw new SecuritySetupException($"{section.Path}:TokenUrl has to be an https address.");
    }
}
