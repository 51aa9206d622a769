using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Ucr.Server.Pages;
using Ucr.Server.Pages.SignIn;
using Ucr.Server.Security.Development;

namespace Ucr.Server.Security.SignIn;

/// <summary>Signing in and out, for people.</summary>
public static partial class SignInEndpoints
{
    /// <summary>Maps them, and in development the page that picks a person.</summary>
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(SignInPaths.SignIn, Start).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(SignInPaths.Go, Go).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(SignInPaths.SignedInAgain, (HttpContext http) => PageResults.Show<SignedInAgainPage>(http.Frame()))
            .RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        app.MapPost(SignInPaths.SignOut, () =>
                Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]))
            .RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        if (app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            app.MapPickPerson();
        return app;
    }

    /// <summary>The page of a service whose people sign in elsewhere. The authority inside the service has a page of its own, and this one only says what went wrong there.</summary>
    private static IResult Start(HttpContext http, SignInSettings settings, string? returnUrl, string? problem) =>
        settings.Authority is null && problem is null
            ? Challenge(returnUrl)
            : PageResults.Show<SignInStartPage>(new SignInStartPage.SignInStartModel(http.Frame(), Local(returnUrl), SignInProblem.Words(problem)));

    /// <summary>On to the authority, unless that cannot be asked where its pages are.</summary>
    private static async Task<IResult> Go(HttpContext http, string? returnUrl, ILogger<SignInSettings> log)
    {
        try
        {
            await http.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, new() { RedirectUri = Local(returnUrl) });
            return Results.Empty;
        }
        catch (Exception e) when (!http.Response.HasStarted && e is InvalidOperationException or HttpRequestException or TimeoutException or IOException)
        {
            Unreachable(log, e.GetType().Name);
            return Results.Redirect(Back(SignInProblem.Unreachable, returnUrl));
        }
    }

    /// <summary>The page that says what went wrong, on the way to where somebody wanted to go.</summary>
    internal static string Back(string problem, string? returnUrl) => $"{SignInPaths.SignIn}?problem={problem}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}";

    private static IResult Challenge(string? returnUrl) =>
        Results.Challenge(new AuthenticationProperties { RedirectUri = Local(returnUrl) }, [OpenIdConnectDefaults.AuthenticationScheme]);

    /// <summary>Only addresses of this service are gone back to.</summary>
    private static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && !address.Any(char.IsControl) ? address : "/";

    [LoggerMessage(LogLevel.Error, "Nobody can sign in: the authority could not be asked ({Kind}).")]
    private static partial void Unreachable(ILogger log, string kind);
}
