using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Ucr.Domain;

namespace Ucr.Server.Security.SignIn;

/// <summary>How long a person stays signed in: 15 minutes unused, 30 for a clinician, whose phone is in a pocket
/// during a visit; never longer than 12 hours.</summary>
internal static class SignInTimes
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan IdleForClinicians = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string StartedAt = "ucr.signed-in-at";

    public static Task SigningIn(CookieSigningInContext context)
    {
        var now = Now(context.Options);
        var idle = context.Principal!.Roles.Contains(Role.Clinician) ? IdleForClinicians : Idle;
        context.Properties.IssuedUtc = now;
        context.Properties.ExpiresUtc = now.Add(idle);
        context.Properties.Items[StartedAt] = now.ToString("O", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>How long a sign-in may still last, at most; nothing for one that is not known.</summary>
    public static TimeSpan Left(AuthenticationProperties? properties, TimeProvider time) =>
        properties?.Items.TryGetValue(StartedAt, out var text) == true
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var started)
            ? started + Longest - time.GetUtcNow()
            : TimeSpan.Zero;

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var known = context.Properties.Items.TryGetValue(StartedAt, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var started)
            && Now(context.Options) - started < Longest;
        if (known)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    private static DateTimeOffset Now(AuthenticationSchemeOptions options) => options.TimeProvider!.GetUtcNow();
}
