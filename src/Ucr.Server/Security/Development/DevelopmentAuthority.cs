using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Ucr.Server.Security.Development;

/// <summary>A small OpenID Connect authority inside the service, for development only: OpenIddict without a store.</summary>
internal static class DevelopmentAuthority
{
    public const string AuthorizePath = "/connect/authorize";
    public const string TokenPath = "/connect/token";
    public const string LogoutPath = "/connect/logout";

    public static void AddDevelopmentAuthority(this IServiceCollection services, SecurityKey signingKey, string pagesSecret) =>
        services.AddOpenIddict().AddServer(options =>
        {
            options.SetIssuer(new Uri(DevelopmentClients.Issuer))
                .SetAuthorizationEndpointUris(AuthorizePath)
                .SetTokenEndpointUris(TokenPath)
                .SetEndSessionEndpointUris(LogoutPath);
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
            options.EnableDegradedMode().DisableAccessTokenEncryption();
            options.RegisterScopes(Scopes.Profile);
            options.SetAccessTokenLifetime(TimeSpan.FromMinutes(5)).SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1));
            options.AddSigningKey(signingKey).AddEphemeralEncryptionKey();
            options.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();

            options.AddEventHandler<ValidateAuthorizationRequestContext>(b => b.UseInlineHandler(ValidateAuthorization));
            options.AddEventHandler<ValidateTokenRequestContext>(b => b.UseInlineHandler(c => ValidateClient(c, pagesSecret)));
            options.AddEventHandler<HandleTokenRequestContext>(b => b.UseInlineHandler(HandToken));
            options.AddEventHandler<ValidateEndSessionRequestContext>(b => b.UseInlineHandler(ValidateEndSession));
            options.AddEventHandler<HandleEndSessionRequestContext>(b => b.UseInlineHandler(EndSession));
        });

    private static ValueTask ValidateAuthorization(ValidateAuthorizationRequestContext context)
    {
        if (!Same(context.ClientId, DevelopmentClients.Pages))
            context.Reject(Errors.InvalidClient, "This authority knows only the service's own pages.");
        else if (!IsOurs(context.RedirectUri, context.BaseUri, SignIn.SignInPaths.SignInCallback))
            context.Reject(Errors.InvalidRequest, "This is not where the service's pages are called back.");
        return default;
    }

    private static ValueTask ValidateClient(ValidateTokenRequestContext context, string pagesSecret)
    {
        var secret = context.Request.IsClientCredentialsGrantType() && Same(context.ClientId, DevelopmentClients.System) ? DevelopmentClients.SystemSecret
            : context.Request.IsAuthorizationCodeGrantType() && Same(context.ClientId, DevelopmentClients.Pages) ? pagesSecret
            : null;
        if (secret is null || !SameSecret(context.ClientSecret, secret))
            context.Reject(Errors.InvalidClient, "Unknown client, or not its secret.");
        return default;
    }

    private static ValueTask HandToken(HandleTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType())
            return default;
        var person = (string?)context.Request[DevelopmentClients.PersonField];
        if (person is null)
            context.SignIn(PersonPrincipal.OfSystem());
        else if (People.Find(person) is { } found)
            context.SignIn(PersonPrincipal.Of(found));
        else
            context.Reject(Errors.InvalidRequest, "There is nobody of this name.");
        return default;
    }

    private static ValueTask ValidateEndSession(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { Length: > 0 } back && !IsOurs(back, context.BaseUri, SignIn.SignInPaths.SignOutCallback))
            context.Reject(Errors.InvalidRequest, "This is not where the service's pages are called back.");
        return default;
    }

    private static ValueTask EndSession(HandleEndSessionRequestContext context)
    {
        // The authority keeps no session of its own: it asks who to be every time.
        context.SignOut();
        return default;
    }

    private static bool IsOurs(string? uri, Uri? ours, string path) =>
        ours is not null && Uri.TryCreate(uri, UriKind.Absolute, out var asked)
        && Same(asked.GetLeftPart(UriPartial.Authority), ours.GetLeftPart(UriPartial.Authority))
        && Same(asked.AbsolutePath, path);

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static bool SameSecret(string? given, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(secret));
}
