using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Security.SignIn;

/// <summary>Signing in and out, for people.</summary>
public static class SignInEndpoints
{
    /// <summary>Maps them, and in development the page that picks a person.</summary>
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInPaths.SignIn, (string? returnUrl) =>
                Results.Challenge(new AuthenticationProperties { RedirectUri = Local(returnUrl) }, [OpenIdConnectDefaults.AuthenticationScheme]))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost(SignInPaths.SignOut, () =>
                Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]))
            .RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        if (app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            app.MapPickPerson();
        return app;
    }

    /// <summary>Only addresses of this service are gone back to.</summary>
    private static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
