using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>
/// Access tokens for the national API by a signed assertion: RS512 under the registered key, issuer and subject the API key,
/// audience the exact address of the token, an id that is never used twice, five minutes at most.
/// </summary>
/// <remarks>Source: NHS England, application-restricted access with a signed JSON web token.</remarks>
public sealed class ReplyTokens(HttpClient http, ReplySettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(30);

    private readonly RSA? key = settings.KeyFile is { Length: > 0 } file ? Key(file) : null;
    private readonly SemaphoreSlim asking = new(1);
    private (string Token, DateTimeOffset Until)? held;

    /// <summary>The token that holds now; null where none is needed.</summary>
    /// <exception cref="HttpRequestException">The token's address refused, or did not answer.</exception>
    public async Task<string?> Now(CancellationToken cancellation)
    {
        if (settings.TokenUrl is not { } address)
        {
            return null;
        }

        await asking.WaitAsync(cancellation);
        try
        {
            if (held is { } known && time.GetUtcNow() < known.Until)
            {
                return known.Token;
            }

            var fresh = await Ask(address, cancellation);
            held = (fresh.AccessToken, time.GetUtcNow() + TimeSpan.FromSeconds(fresh.ExpiresIn) - Spare);
            return fresh.AccessToken;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>The token was refused: the next one is asked for anew.</summary>
    public void Forget() => held = null;

    /// <inheritdoc />
    public void Dispose()
    {
        key?.Dispose();
        asking.Dispose();
    }

    private async Task<TokenAnswer> Ask(Uri address, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(address),
        });
        using var answer = await http.PostAsync(address, form, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancellation) is { AccessToken.Length: > 0 } token
            ? token
            : throw new HttpRequestException("The token's address gave no token.");
    }

    private string Assertion(Uri address)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = settings.ClientId,
            Audience = address.OriginalString,
            IssuedAt = now,
            Expires = now + Life,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = settings.ClientId!, ["jti"] = Guid.NewGuid().ToString() },
            SigningCredentials = new(new RsaSecurityKey(key!) { KeyId = settings.KeyId, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha512),
        });
    }

    private static RSA Key(string file)
    {
        var read = RSA.Create();
        read.ImportFromPem(File.ReadAllText(file));
        return read;
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int ExpiresIn);
}
