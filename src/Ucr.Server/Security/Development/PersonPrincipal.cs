using System.Collections.Immutable;
using System.Security.Claims;
using OpenIddict.Abstractions;
using Ucr.Domain;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ucr.Server.Security.Development;

/// <summary>The claims that the development authority gives, of the same shape as production's.</summary>
internal static class PersonPrincipal
{
    public static ClaimsPrincipal Of(Person person)
    {
        var identity = NewIdentity(person.Id, person.Name, person.Role, person.Provider);
        identity.SetClaim(UcrClaims.Profession, person.Profession);
        identity.SetClaim(UcrClaims.Registration, person.Register);
        identity.SetClaim(UcrClaims.Team, person.Team);
        return Finish(identity);
    }

    public static ClaimsPrincipal OfSystem() =>
        Finish(NewIdentity(DevelopmentClients.System, "Development client", Role.Integration, People.Provider));

    private static ClaimsIdentity NewIdentity(string id, string name, Role role, string provider)
    {
        var identity = new ClaimsIdentity("development", UcrClaims.Name, UcrClaims.Role);
        identity.SetClaim(UcrClaims.Subject, id);
        identity.SetClaim(UcrClaims.Name, name);
        identity.SetClaim(UcrClaims.Provider, provider);
        identity.SetClaims(UcrClaims.Role, ImmutableArray.Create(RoleNames.Of(role)));
        return identity;
    }

    private static ClaimsPrincipal Finish(ClaimsIdentity identity)
    {
        identity.SetAudiences(DevelopmentClients.Audience);
        identity.SetDestinations(static _ => [Destinations.AccessToken, Destinations.IdentityToken]);
        return new(identity);
    }
}
