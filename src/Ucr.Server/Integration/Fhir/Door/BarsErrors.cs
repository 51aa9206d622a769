using Npgsql;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Every answer under /fhir that is an error is an OperationOutcome, without the sender's data or a stack trace.</summary>
internal sealed class BarsErrors(ILogger<BarsErrors> log) : IMiddleware, IRefuseAccess
{
    public static bool IsFhir(HttpContext http) => http.Request.Path.StartsWithSegments("/fhir", StringComparison.Ordinal);

    public bool Handles(HttpContext context) => IsFhir(context);

    public Task RefuseAsync(HttpContext context, int status)
    {
        RequestIds.Echo(context);
        return FhirAnswer.Refuse(context, BarsProblems.Of(status));
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        RequestIds.Echo(context);
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
                await FhirAnswer.Refuse(context, BarsProblems.Of(context.Response.StatusCode));
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Fail(context, e);
        }
    }

    private Task Fail(HttpContext context, Exception e)
    {
        var status = e switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when IsStorage(e) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        // Where it failed, never the exception's own words: they can hold the sender's data.
        if (status >= 500)
            log.LogError("A message failed with {Fault} ({Trace}) {Where}", e.GetType().Name, context.TraceIdentifier, e.StackTrace);
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "5";
        return FhirAnswer.Refuse(context, BarsProblems.Of(status, context.TraceIdentifier));
    }

    private static bool IsStorage(Exception? e) =>
        e is NpgsqlException or TimeoutException or OperationCanceledException || (e?.InnerException is { } inner && IsStorage(inner));
}
