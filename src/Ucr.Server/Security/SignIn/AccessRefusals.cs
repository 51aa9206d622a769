using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Security.SignIn;

/// <summary>What somebody gets who is not signed in or not allowed: a system an answer, a person a page.</summary>
internal sealed class AccessRefusals(IEnumerable<IRefuseAccess> refusals) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded ? next(context) : Refuse(context, authorizeResult.Challenged ? 401 : 403);

    private Task Refuse(HttpContext context, int status)
    {
        var door = refusals.FirstOrDefault(r => r.Handles(context));
        if (door is null && !IsForSystems(context))
            return RefusePerson(context, status);
        context.Response.StatusCode = status;
        if (status == 401)
            context.Response.Headers.WWWAuthenticate = context.HasBearerToken() ? "Bearer error=\"invalid_token\"" : "Bearer";
        if (door is not null)
            return door.RefuseAsync(context, status);
        var problem = status == 401
            ? Results.Problem(statusCode: 401, type: "/problems/not-signed-in", title: "Not signed in", detail: "Send a bearer token that this service accepts.")
            : Results.Problem(statusCode: 403, type: "/problems/not-allowed", title: "Not allowed", detail: "None of the roles in the token may do this.");
        return problem.ExecuteAsync(context);
    }

    private static bool IsForSystems(HttpContext context) =>
        context.HasBearerToken() || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/fhir", StringComparison.Ordinal);

    private static Task RefusePerson(HttpContext context, int status)
    {
        if (status == 403)
        {
            var page = ErrorPageModel.NotAllowed(context.Frame(), context.TraceIdentifier);
            return new RazorComponentResult<ErrorPage>(new { Model = page }) { StatusCode = 403 }.ExecuteAsync(context);
        }
        if (!IsNavigation(context.Request))
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        }
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
            return HeldForm.Answer(context);
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        context.Response.Redirect($"{SignInPaths.SignIn}?returnUrl={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    /// <summary>A script or an event stream cannot sign in: it is told, and loads the page again.</summary>
    private static bool IsNavigation(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate";
}
