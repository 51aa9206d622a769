using Ucr.Server.Allocation.Capacities;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Capacities;

/// <summary>What the service can still take.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="Shown">What was worked out.</param>
public sealed record CapacityModel(PageFrame Frame, CapacityShown Shown);

/// <summary>Capacity now and in the next hours: <c>/capacity</c>.</summary>
internal static class CapacityPages
{
    /// <summary>Maps the page.</summary>
    public static void MapCapacityPage(this IEndpointRouteBuilder app) =>
        app.MapGet("/capacity", async (HttpContext http, CapacityReading reading) =>
            PageResults.Show<CapacityPage>(new CapacityModel(http.Frame(), await reading.Of(http.User.Provider, http.RequestAborted))))
            .RequireAuthorization(Policies.Board).ExcludeFromDescription();
}
