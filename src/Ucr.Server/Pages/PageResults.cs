using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Security;

namespace Ucr.Server.Pages;

/// <summary>What a page's endpoint answers.</summary>
internal static class PageResults
{
    /// <summary>A page made from its model.</summary>
    public static IResult Show<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model }) { StatusCode = status };

    /// <summary>No such thing, or another provider's: which of the two is not said.</summary>
    public static IResult NotThere(HttpContext http) =>
        Show<ErrorPage>(ErrorPageModel.NotFound(http.Frame(), http.TraceIdentifier), StatusCodes.Status404NotFound);

    /// <summary>After a form was taken: the browser asks for the next page, so that going back never posts again.</summary>
    public static IResult SeeOther(string address) => new SeeOtherResult(address);

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
