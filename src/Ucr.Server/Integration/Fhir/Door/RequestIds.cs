namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>The two ids that each request carries.</summary>
internal static class RequestIds
{
    /// <summary>Names this request; never used twice.</summary>
    public const string Request = "X-Request-Id";

    /// <summary>Joins the messages of one piece of work.</summary>
    public const string Correlation = "X-Correlation-Id";

    /// <summary>Sends both back as they came, whatever the answer.</summary>
    public static void Echo(HttpContext http)
    {
        foreach (var name in (string[])[Request, Correlation])
        {
            if (http.Request.Headers.TryGetValue(name, out var value))
                http.Response.Headers[name] = value;
        }
    }

    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<BarsIssue> Check(HttpRequest request) => [.. Check(request, Request), .. Check(request, Correlation)];

    /// <summary>The request's id, where it is a UUID.</summary>
    public static Guid? RequestId(HttpRequest request) => Guid.TryParseExact(request.Headers[Request], "D", out var id) ? id : null;

    // The guide calls what is no UUID a wrong value, the national test pack a broken invariant: both are said.
    private static BarsIssue[] Check(HttpRequest request, string name) =>
        string.IsNullOrWhiteSpace(request.Headers[name]) ? [BarsIssue.BadRequest("required", null, $"The header {name} is missing.")]
        : Guid.TryParseExact(request.Headers[name], "D", out _) ? []
        : [BarsIssue.BadRequest("value", null, $"The header {name} must be a UUID."), BarsIssue.BadRequest("invariant", null, $"The header {name} must be a UUID.")];
}
