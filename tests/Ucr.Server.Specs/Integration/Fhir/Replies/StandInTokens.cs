using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>Gives a token for an assertion that it verifies.</summary>
internal sealed class StandInTokens : IDisposable
{
    public const string ClientId = "the-api-key";
    public const string KeyId = "ucr-1";

    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, bool> given = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> assertions = new(StringComparer.Ordinal);

    public StandInTokens() => File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());

    /// <summary>The private key in PEM, as the service is given it.</summary>
    public string KeyFile { get; } = Path.Combine(Path.GetTempPath(), $"ucr-specs-{Guid.NewGuid():n}.pem");

    /// <summary>How many it gave.</summary>
    public int Given => given.Count;

    /// <summary>Forgets every token that it gave.</summary>
    public void Forget() => given.Clear();

    /// <summary>True when an Authorization header holds one that it gave.</summary>
    public bool Knows(string authorization) => given.ContainsKey(authorization.Replace("Bearer ", "", StringComparison.Ordinal));

    /// <summary>Answers who asks for one.</summary>
    public async Task Answer(HttpContext http, string audience)
    {
        var form = await http.Request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials" || form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" || !await Verified(form["client_assertion"].ToString(), audience))
        {
            http.Response.StatusCode = 400;
            await http.Response.WriteAsJsonAsync(new { error = "invalid_client" });
            return;
        }

        var token = Guid.NewGuid().ToString("n");
        given[token] = true;
        await http.Response.WriteAsJsonAsync(new { access_token = token, expires_in = "599", token_type = "Bearer" });
    }

    public void Dispose()
    {
        key.Dispose();
        File.Delete(KeyFile);
    }

    /// <summary>RS512 under the registered key's name, for this address, five minutes at most, and never the same one twice.</summary>
    private async Task<bool> Verified(string assertion, string audience)
    {
        var handler = new JsonWebTokenHandler();
        var result = await handler.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = ClientId,
            ValidAudience = audience,
            IssuerSigningKey = new RsaSecurityKey(key) { KeyId = KeyId },
            ValidAlgorithms = [SecurityAlgorithms.RsaSha512],
            ValidateLifetime = false,
        });
        var token = handler.ReadJsonWebToken(assertion);
        return result.IsValid && token.Kid == KeyId && token.Subject == ClientId && token.ValidTo - token.IssuedAt <= TimeSpan.FromMinutes(5) && assertions.TryAdd(token.Id, true);
    }
}
