using Microsoft.IdentityModel.Tokens;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Security.SignIn;

/// <summary>Whom the service believes about who somebody is.</summary>
/// <param name="Authority">Address of the authority; nothing for the one inside the service.</param>
/// <param name="ClientId">The service's own name there.</param>
/// <param name="ClientSecret">Its secret there.</param>
/// <param name="Audience">Audience that access tokens must be made for.</param>
/// <param name="DevelopmentKey">Signing key of the authority inside the service; nothing in production.</param>
internal sealed record SignInSettings(string? Authority, string ClientId, string ClientSecret, string Audience, SecurityKey? DevelopmentKey)
{
    /// <summary>Reads <c>Ucr:SignIn:Authority</c>, <c>ClientId</c>, <c>ClientSecret</c> and <c>Audience</c>; development
    /// without an authority uses its own.</summary>
    /// <exception cref="SecuritySetupException">Production without them.</exception>
    public static SignInSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection("Ucr:SignIn");
        if (environment.IsDevelopment() && section["Authority"] is null)
            return new(null, DevelopmentClients.Pages, Guid.NewGuid().ToString("N"), DevelopmentClients.Audience, DevelopmentSigningKey.Load(configuration));
        return new(Needed("Authority"), Needed("ClientId"), Needed("ClientSecret"), section["Audience"] ?? Needed("ClientId"), null);

        string Needed(string key) => section[key] is { Length: > 0 } value
            ? value
            : throw new SecuritySetupException($"Nobody could sign in: set {section.Path}:{key}. Only development has an authority of its own.");
    }
}
