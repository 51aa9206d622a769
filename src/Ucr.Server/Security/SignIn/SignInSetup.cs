using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Security.SignIn;

/// <summary>Sign-in of people by OpenID Connect and a cookie, and of systems by bearer token.</summary>
internal static class SignInSetup
{
    private const string CookieOrBearer = "ucr";

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = SignInSettings.From(configuration, environment);
        services.AddSingleton(settings);
        services.AddAuthentication(o => { o.DefaultScheme = CookieOrBearer; o.DefaultSignInScheme = CookieAuthenticationDefaults.AuthenticationScheme; })
            .AddPolicyScheme(CookieOrBearer, null, o => o.ForwardDefaultSelector = c => c.HasBearerToken()
                ? JwtBearerDefaults.AuthenticationScheme
                : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(o => ConfigureCookie(o, environment))
            .AddOpenIdConnect(o => ConfigurePages(o, settings))
            .AddJwtBearer(o => ConfigureSystems(o, settings));
        services.TryAddSingleton(provider => new SignInClock(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITicketStore, SignInSessions>();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ITicketStore, SignInClock>((o, store, clock) => (o.SessionStore, o.TimeProvider) = (store, clock.Time));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<SignInClock>((o, clock) =>
            {
                (o.TokenValidationParameters.LifetimeValidator, o.TimeProvider) = (WithinLifetime(clock.Time), clock.Time);
                o.TokenHandlers.Clear();
                o.TokenHandlers.Add(new VerifiedTokens(clock.Time) { MapInboundClaims = false });
            });
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<SignInClock>((o, clock) => (o.TokenValidationParameters.LifetimeValidator, o.TimeProvider) = (WithinLifetime(clock.Time), clock.Time));
        if (settings.DevelopmentKey is { } key)
            services.AddDevelopmentSignIn(key, settings.ClientSecret);
    }

    /// <summary>Whether a request shows a bearer token rather than a cookie.</summary>
    internal static bool HasBearerToken(this HttpContext context) =>
        context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static void ConfigureCookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        // A __Host- cookie travels by https only, which development does not have.
        options.Cookie.Name = environment.IsDevelopment() ? "ucr" : "__Host-ucr";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.SlidingExpiration = true;
        options.ExpireTimeSpan = SignInTimes.Idle;
        options.Events.OnSigningIn = SignInTimes.SigningIn;
        options.Events.OnValidatePrincipal = SignInTimes.Validate;
    }

    private static void ConfigurePages(OpenIdConnectOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = true;   // the authority asks for the id token at sign-out; the ticket stays on the server
        options.MapInboundClaims = false;
        options.CallbackPath = SignInPaths.SignInCallback;
        options.SignedOutCallbackPath = SignInPaths.SignOutCallback;
        options.Events.OnTokenValidated = SignInFailures.NeedsARole;
        options.Events.OnAccessDenied = SignInFailures.Denied;
        options.Events.OnRemoteFailure = SignInFailures.Failed;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        Pin(options.TokenValidationParameters);
    }

    private static void ConfigureSystems(JwtBearerOptions options, SignInSettings settings)
    {
        options.Authority = settings.Authority;
        options.MapInboundClaims = false;
        Pin(options.TokenValidationParameters);
        options.TokenValidationParameters.ValidAudience = settings.Audience;
        options.TokenValidationParameters.ValidTypes = ["at+jwt"];
        if (settings.DevelopmentKey is not { } key)
            return;
        options.TokenValidationParameters.ValidIssuer = DevelopmentClients.Issuer;
        options.TokenValidationParameters.IssuerSigningKey = key;
    }

    private static void Pin(TokenValidationParameters parameters)
    {
        parameters.NameClaimType = UcrClaims.Name;
        parameters.RoleClaimType = UcrClaims.Role;
        parameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
    }

    /// <summary>Lifetimes are judged by the clock that sign-in runs on; half a minute apart is forgiven.</summary>
    private static LifetimeValidator WithinLifetime(TimeProvider time) => (notBefore, expires, _, _) =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var forgiven = TimeSpan.FromSeconds(30);
        return expires is { } end && end > now - forgiven && (notBefore is null || notBefore <= now + forgiven);
    };

    private static void AddDevelopmentSignIn(this IServiceCollection services, SecurityKey key, string pagesSecret)
    {
        services.AddDevelopmentAuthority(key, pagesSecret);
        services.AddOptions<OpenIddictServerOptions>().Configure<SignInClock>((o, clock) => o.TimeProvider = clock.Time);
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<IServer>((o, server) =>
        {
            o.Configuration = new()
            {
                Issuer = DevelopmentClients.Issuer,
                AuthorizationEndpoint = new Uri(new(DevelopmentClients.Issuer), DevelopmentAuthority.AuthorizePath).AbsoluteUri,
                TokenEndpoint = new Uri(new(DevelopmentClients.Issuer), DevelopmentAuthority.TokenPath).AbsoluteUri,
                EndSessionEndpoint = new Uri(new(DevelopmentClients.Issuer), DevelopmentAuthority.LogoutPath).AbsoluteUri,
            };
            o.Configuration.SigningKeys.Add(key);
            o.BackchannelHttpHandler = new OwnAddressHandler(server);
            o.Events.OnRedirectToIdentityProvider = c => ToOwnAuthority(c, DevelopmentAuthority.AuthorizePath);
            o.Events.OnRedirectToIdentityProviderForSignOut = c => ToOwnAuthority(c, DevelopmentAuthority.LogoutPath);
        });
    }

    /// <summary>The browser goes to the authority by the address that it already uses.</summary>
    private static Task ToOwnAuthority(RedirectContext context, string path)
    {
        context.ProtocolMessage.IssuerAddress = $"{context.Request.Scheme}://{context.Request.Host}{path}";
        return Task.CompletedTask;
    }
}
