namespace Ucr.Server.Security.Access;

/// <summary>Answers 503 where an access could not be recorded.</summary>
internal sealed class AccessGuard(RequestDelegate next, ILogger<AccessGuard> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (AccessNotRecordedException e) when (!context.Response.HasStarted)
        {
            log.LogError("An access could not be recorded, so nothing was shown: {Fault}", e.InnerException?.GetType().Name);
            context.Response.Clear();
            context.Response.Headers.RetryAfter = "5";
            await Results.Problem(statusCode: 503, type: "/problems/access-not-recorded", title: "The service cannot record who looks",
                detail: "So it shows no patient just now. Try again in a few seconds.").ExecuteAsync(context);
        }
    }
}
