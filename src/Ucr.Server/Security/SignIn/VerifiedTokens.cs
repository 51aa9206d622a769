using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ucr.Server.Security.SignIn;

/// <summary>
/// Verifies a system's token once, and not with each of its messages: one that was sound a moment ago is looked at again only for its life. A
/// signing key that is withdrawn counts for half a minute more.
/// </summary>
/// <param name="time">The clock that sign-in runs on.</param>
internal sealed class VerifiedTokens(TimeProvider time) : JsonWebTokenHandler
{
    private const int Most = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, (TokenValidationResult Result, DateTimeOffset Until)> verified = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var now = time.GetUtcNow();
        if (verified.TryGetValue(token, out var held) && held.Until > now && Lives(held.Result.SecurityToken, validationParameters))
        {
            return Copy(held.Result);
        }

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid)
        {
            verified.TryRemove(token, out _);
            return result;
        }

        if (verified.Count >= Most)
        {
            verified.Clear();
        }

        verified[token] = (Copy(result), now + Kept);
        return result;
    }

    private static bool Lives(SecurityToken token, TokenValidationParameters parameters) =>
        parameters.LifetimeValidator is { } lives && lives(token.ValidFrom, token.ValidTo, token, parameters);

    /// <summary>Each request has claims of its own, so that nothing that is done to one is done to another.</summary>
    private static TokenValidationResult Copy(TokenValidationResult verified) => new()
    {
        IsValid = true,
        ClaimsIdentity = verified.ClaimsIdentity.Clone(),
        SecurityToken = verified.SecurityToken,
        Issuer = verified.Issuer,
        TokenType = verified.TokenType,
    };
}
