namespace Ucr.Server.Security.Browser;

/// <summary>Headers that keep a browser from doing what no page of this service needs.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, string contentSecurityPolicy)
{
    public Task Invoke(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var (context, policy) = ((HttpContext, string))state;
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            // Not no-referrer: under that, browsers send "Origin: null" with our own forms.
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // A clinician's phone may say where it is when they need help; no other page may ask.
            var place = context.Request.Path.StartsWithSegments("/visits", StringComparison.Ordinal) ? "self" : "";
            headers["Permissions-Policy"] = $"camera=(), microphone=(), geolocation=({place}), payment=(), usb=()";
            // Assets say themselves how long they keep; everything else may be about a patient.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, (context, contentSecurityPolicy));
        return next(context);
    }

    /// <summary>The content security policy (docs/security.md). A form may lead to the authority, at sign-out.</summary>
    public static string PolicyFor(string? authority) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + $"form-action 'self'{(authority is null ? "" : " " + new Uri(authority).GetLeftPart(UriPartial.Authority))}; base-uri 'none'; frame-ancestors 'none'";
}
