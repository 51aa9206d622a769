using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Ucr.Server.Pages.SignIn;

namespace Ucr.Server.Security.SignIn;

/// <summary>What went wrong at the authority or on the way back is said on the sign-in page, and where somebody wanted to go is kept.</summary>
internal static partial class SignInFailures
{
    /// <summary>Whom the authority knows and this service has no role for is told so, and not signed in.</summary>
    public static Task NeedsARole(TokenValidatedContext context)
    {
        var known = context.Principal is { } person && person.HasClaim(claim => claim.Type is UcrClaims.Provider) && person.Roles.Count > 0;
        if (!known)
            Leave(context, context.Properties, SignInProblem.NoRole);
        return Task.CompletedTask;
    }

    /// <summary>The person said no there.</summary>
    public static Task Denied(AccessDeniedContext context)
    {
        Leave(context, context.Properties, SignInProblem.Cancelled);
        return Task.CompletedTask;
    }

    /// <summary>Anything else: too late, no cookies, or a refusal.</summary>
    public static Task Failed(RemoteFailureContext context)
    {
        var late = context.Failure?.Message is { } why && (why.Contains("Correlation", StringComparison.Ordinal) || why.Contains("state", StringComparison.OrdinalIgnoreCase));
        Log(context.HttpContext.RequestServices.GetRequiredService<ILogger<SignInSettings>>(), context.Failure?.GetType().Name ?? "no reason");
        Leave(context, context.Properties, late ? SignInProblem.OutOfDate : SignInProblem.Failed);
        return Task.CompletedTask;
    }

    private static void Leave<TOptions>(HandleRequestContext<TOptions> context, AuthenticationProperties? properties, string problem)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect(SignInEndpoints.Back(problem, properties?.RedirectUri));
        context.HandleResponse();
    }

    [LoggerMessage(LogLevel.Warning, "Somebody could not sign in: {Kind}.")]
    private static partial void Log(ILogger log, string kind);
}
