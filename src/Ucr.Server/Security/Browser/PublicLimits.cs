using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Security.Browser;

/// <summary>
/// How often the pages without a sign-in are asked for: each address of the network, and each partner's link, has a share of its own, so
/// that nobody's flood keeps another out. Whoever is refused is told to ring, and is counted: a patient may be behind it.
/// </summary>
public static partial class PublicLimits
{
    /// <summary>Sending a form: <c>Ucr:Forms:SendsInTenMinutes</c>, usually 20.</summary>
    public const string Sending = "public-sending";

    /// <summary>Looking at a form or a status: 120 a minute.</summary>
    public const string Reading = "public-reading";

    private const int LooksInAMinute = 120;

    /// <summary>Adds the limits.</summary>
    public static void AddPublicLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var sends = configuration.GetValue("Ucr:Forms:SendsInTenMinutes", 20);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Sending, http => Share(http, sends, TimeSpan.FromMinutes(10)));
            limits.AddPolicy(Reading, http => Share(http, LooksInAMinute, TimeSpan.FromMinutes(1)));
            limits.OnRejected = Refused;
        });
    }

    private static RateLimitPartition<string> Share(HttpContext http, int times, TimeSpan within) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{http.Connection.RemoteIpAddress}/{http.Request.RouteValues["key"]}", _ => new() { PermitLimit = times, Window = within, QueueLimit = 0 });

    private static async ValueTask Refused(OnRejectedContext refused, CancellationToken cancellation)
    {
        var http = refused.HttpContext;
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        Log(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PublicLimits)), http.Request.Method);
        var frame = http.Frame();
        await Results.Content(
            $"Too many requests from here. Nothing was saved. If somebody needs help now, ring {frame.Telephone}, or 999 in an emergency.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }

    [LoggerMessage(LogLevel.Warning, "A public form was refused for its rate: {Method}. Whoever sent it was told to ring.")]
    private static partial void Log(ILogger log, string method);
}
