using System.Security.Claims;
using NodaTime;
using Ucr.Dispatch.Capacity;
using Ucr.Server.Security;

namespace Ucr.Server.Allocation.Capacities;

/// <summary>What a service can still take, as referrers read it. It names no patient and no clinician.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Sentence">In words.</param>
/// <param name="Open">The service answers now.</param>
/// <param name="OpensAt">When it answers next, UTC.</param>
/// <param name="LastSafeAt">The latest instant that is safe for every area, UTC; null where one has none.</param>
/// <param name="Hours">Now, and at the beginning of each further hour: areas together.</param>
/// <param name="Areas">Each area.</param>
/// <param name="Policy">Name and version of what counts as room.</param>
/// <param name="Assumed">What the figures rest on, in words.</param>
public sealed record CapacityAnswer(
    Instant MadeAt, string Sentence, bool Open, Instant OpensAt, Instant? LastSafeAt, IReadOnlyList<RoomFor> Hours, IReadOnlyList<AreaCapacity> Areas, string Policy, IReadOnlyList<string> Assumed);

/// <summary>Capacity by HTTP: <c>GET /api/capacity</c>.</summary>
public static class CapacityEndpoint
{
    /// <summary>Maps the read. Whoever is signed in for a provider may ask, a referring system too.</summary>
    public static void MapCapacity(this IEndpointRouteBuilder api) =>
        api.MapGet("/capacity", async (ClaimsPrincipal user, CapacityReading reading, HttpContext http) =>
        {
            var shown = await reading.Of(user.Provider, http.RequestAborted);
            var report = shown.Report;
            return new CapacityAnswer(
                report.MadeAt, CapacityText.Of(shown), shown.Open, shown.OpensAt, report.LastSafeAt, report.Everywhere, report.Areas, report.Policy, CapacityText.Assumed(shown.Policy));
        }).RequireAuthorization(Policies.SignedIn).WithTags("Allocation").WithSummary("How many more two-hour visits can be taken, and the last safe time to refer.");
}
