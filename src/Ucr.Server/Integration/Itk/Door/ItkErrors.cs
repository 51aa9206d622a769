using Npgsql;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Integration.Itk.Door;

/// <summary>Every answer under /itk that is an error is a fault of the toolkit, without the sender's data or a stack trace.</summary>
internal sealed class ItkErrors(ILogger<ItkErrors> log) : IMiddleware, IRefuseAccess
{
    public static bool IsItk(HttpContext http) => http.Request.Path.StartsWithSegments("/itk", StringComparison.Ordinal);

    public bool Handles(HttpContext context) => IsItk(context);

    public Task RefuseAsync(HttpContext context, int status) => ItkAnswer.Fault(context, Of(status), status: status);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await ItkAnswer.Fault(context, Of(context.Response.StatusCode), status: context.Response.StatusCode);
            }
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Fail(context, e);
        }
    }

    private Task Fail(HttpContext context, Exception e)
    {
        var status = e is BadHttpRequestException bad ? bad.StatusCode : IsStorage(e) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        if (status >= 500)
        {
            // Where it failed, never the exception's own words: they can hold the sender's data.
            log.LogError("A message failed with {Fault} ({Trace}) {Where}", e.GetType().Name, context.TraceIdentifier, e.StackTrace);
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        return ItkAnswer.Fault(context, status == 500 ? ItkFault.Server($"Quote {context.TraceIdentifier} when you report it.", "failed") : Of(status), status: status);
    }

    private static ItkFault Of(int status) => status switch
    {
        401 => ItkFault.Client("The sender is not known.", "Send a bearer token that this service accepts.", "unauthorized"),
        403 => ItkFault.Client("The sender may not do this.", "The client may not send messages.", "forbidden"),
        404 => ItkFault.Client("There is nothing at this address.", "Post to /itk/111.", "not-found"),
        405 => ItkFault.Client("The address does not take this method.", "Post to /itk/111.", "method-not-allowed"),
        503 => ItkFault.Server("The service cannot store anything at the moment. Send the message again.", "unavailable"),
        _ => ItkFault.Client("The request cannot be answered.", "The web server refused the request.", "refused"),
    };

    private static bool IsStorage(Exception? e) =>
        e is NpgsqlException or TimeoutException or OperationCanceledException || (e?.InnerException is { } inner && IsStorage(inner));
}
