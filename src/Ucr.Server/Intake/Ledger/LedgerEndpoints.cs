using System.Security.Claims;
using NodaTime;
using NodaTime.Text;
using Ucr.Server.Security;

namespace Ucr.Server.Intake.Ledger;

/// <summary>The ledger by the API: <c>GET /api/ledger</c>.</summary>
public static class LedgerEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapLedger(this IEndpointRouteBuilder api) =>
        api.MapGet("/ledger", Rows).Produces<IReadOnlyList<LedgerRow>>().RequireAuthorization(Policies.Operations).WithTags("Operations");

    /// <summary>A day before now unless <c>from</c> and <c>to</c> say otherwise, UTC, the second exclusive.</summary>
    private static async Task<IResult> Rows(MessageLedger ledger, IClock clock, ClaimsPrincipal user, string? from, string? to, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (Read(from, now - Duration.FromDays(1)) is not { } first || Read(to, now + Duration.FromSeconds(1)) is not { } last)
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Give from and to in UTC, as 2026-12-01T08:00:00Z.");
        }

        return Results.Ok(await ledger.Rows(user.Provider, first, last, cancellation));
    }

    private static Instant? Read(string? text, Instant otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise : InstantPattern.ExtendedIso.Parse(text) is { Success: true } parsed ? parsed.Value : null;
}
