using Microsoft.AspNetCore.Http.HttpResults;
using Ucr.Server.Security;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Pages.Layout;

/// <summary>A person who asked for a page reads a page when something fails; a system reads a problem.</summary>
internal sealed class ErrorPageWriter : IProblemDetailsWriter
{
    /// <inheritdoc />
    public bool CanWrite(ProblemDetailsContext context) =>
        AsksForPage(context.HttpContext.Request) && !context.HttpContext.HasBearerToken() && !IsForSystems(context.HttpContext.Request.Path);

    /// <inheritdoc />
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = context.ProblemDetails.Status ?? http.Response.StatusCode;
        http.Response.StatusCode = status;
        await new RazorComponentResult<ErrorPage>(new { Model = PageOf(context, http.Frame(), status) }) { StatusCode = status }.ExecuteAsync(http);
    }

    private static ErrorPageModel PageOf(ProblemDetailsContext context, PageFrame frame, int status) => status switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ErrorPageModel.NotFound(frame, context.HttpContext.TraceIdentifier),
        StatusCodes.Status403Forbidden => ErrorPageModel.NotAllowed(frame, context.HttpContext.TraceIdentifier),
        StatusCodes.Status503ServiceUnavailable => ErrorPageModel.Busy(frame, context.HttpContext.TraceIdentifier),
        >= 400 and < 500 => new(frame, context.ProblemDetails.Title ?? "This could not be taken", context.ProblemDetails.Detail ?? "The service could not read what was sent.", "Nothing was changed.", context.HttpContext.TraceIdentifier)
        {
            WhatToDo = "Go back, load the page again, and send it once more.",
        },
        _ => ErrorPageModel.Fault(frame, context.HttpContext.TraceIdentifier),
    };

    private static bool AsksForPage(HttpRequest request) => request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.Ordinal) == true);

    private static bool IsForSystems(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/fhir", StringComparison.Ordinal) || path.StartsWithSegments("/health", StringComparison.Ordinal);
}
