using Microsoft.AspNetCore.Antiforgery;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Security.Browser;

/// <summary>Every unsafe request that is not made with a bearer token must carry the anti-forgery token, whether its
/// endpoint thought of it or not: in the form, or in the header RequestVerificationToken.</summary>
internal sealed class FormTokenCheck(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task Invoke(HttpContext context)
    {
        var needed = !CrossSiteCheck.IsSafe(context.Request.Method) && !context.HasBearerToken() && context.GetEndpoint() is not null;
        if (!needed || await antiforgery.IsRequestValidAsync(context))
            await next(context);
        else
            await Results.Problem(statusCode: 400, type: "/problems/form-token", title: "This form is out of date",
                detail: "It was shown a while ago, or before you signed in again, and can no longer be taken.").ExecuteAsync(context);
    }
}
