namespace Ucr.Server.Security.Browser;

/// <summary>Refuses what changes something when a browser says that another site asked for it.</summary>
internal sealed class CrossSiteCheck(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || !ComesFromElsewhere(context.Request))
            return next(context);
        return Results.Problem(statusCode: 403, type: "/problems/cross-site", title: "Refused", detail: "Another site asked for this.").ExecuteAsync(context);
    }

    public static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    /// <summary>Systems send neither header; every browser of today sends both.</summary>
    private static bool ComesFromElsewhere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
