using Ucr.Domain.Values;
using Ucr.Server.Allocation.Decisions;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Decisions;

/// <summary>Why the plan named whom it named: <c>/decisions/{hash}</c>. It names clinicians and no patient.</summary>
public static class DecisionEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void MapDecisionPages(this IEndpointRouteBuilder app) =>
        app.MapGet("/decisions/{id}", Show).RequireAuthorization(Policies.Board).ExcludeFromDescription();

    private static async Task<IResult> Show(string id, HttpContext http, string? visit, DecisionReading reading, StaffNames staff) =>
        await reading.Find(http.User.Provider, id, http.RequestAborted) is { } decision
            ? PageResults.Show<DecisionPage>(DecisionModel.Of(http.Frame(), decision, staff, VisitId.TryParse(visit, null, out var asked) ? asked : null))
            : PageResults.NotThere(http);
}
