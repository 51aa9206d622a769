using System.Security.Claims;
using Ucr.Domain.Reporting;
using Ucr.Server.Api;
using Ucr.Server.Security;
using Ucr.Server.Storage;

namespace Ucr.Server.Reporting;

/// <summary>The three nationally published figures, by HTTP: exact, and as the nation rounds them.</summary>
public static class NationalEndpoint
{
    /// <summary>Maps <c>/api/reports/national</c>.</summary>
    public static void MapNational(this IEndpointRouteBuilder api) =>
        api.MapGet("/reports/national", Get).RequireAuthorization(Policies.Reports).WithTags("Reporting");

    private static async Task<IResult> Get(string? provider, string? from, string? to, ClaimsPrincipal user, FigureReading reading, CancellationToken cancellation)
    {
        if (provider is not null && !string.Equals(provider, user.Provider, StringComparison.OrdinalIgnoreCase))
        {
            return Problems.Of(CommandAnswer.NotThere);
        }

        if (provider is null || MonthRange.Month(from) is not { } first || MonthRange.Month(to) is not { } last)
        {
            return Unreadable();
        }

        var range = new MonthRange(first, last);
        return range.Sensible
            ? Results.Ok((await reading.Months(user.Provider, range, cancellation)).Select(Month.Of))
            : Problems.Of(MonthRange.WrongWay);
    }

    private static IResult Unreadable() => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest, type: "/problems/unreadable", title: "The address cannot be read.",
        detail: "Give provider as an ODS code, and from and to as months: from=2025-09&to=2026-10.");

    /// <summary>A month's figures.</summary>
    /// <param name="InMonth">"2026-10".</param>
    /// <param name="Seen">Type 05 clocks that stopped in the month.</param>
    /// <param name="SeenInTwoHours">Of these, in 120 minutes or less.</param>
    /// <param name="Referrals">Referrals with a type 05 row, received in the month.</param>
    /// <param name="Contacts">Attended contacts of referrals with a type 05 or 07 row.</param>
    /// <param name="Published">The same as the nation rounds them.</param>
    public sealed record Month(
        [property: System.Text.Json.Serialization.JsonPropertyName("month")] string InMonth, int Seen, int SeenInTwoHours, int Referrals, int Contacts, Published Published)
    {
        internal static Month Of(MonthFigures month) =>
            new(month.Key, month[Figure.Seen], month[Figure.InTime], month[Figure.Referrals], month[Figure.Contacts], new(
                PublishedFigure.Rounded(month[Figure.Seen]),
                PublishedFigure.Rounded(month[Figure.InTime]),
                PublishedFigure.Rounded(month[Figure.Referrals]),
                PublishedFigure.Rounded(month[Figure.Contacts]),
                month.PublishedPercent));
    }

    /// <summary>Counts rounded by rule 6, and the share from the rounded counts.</summary>
    /// <param name="Seen">Rounded.</param>
    /// <param name="SeenInTwoHours">Rounded.</param>
    /// <param name="Referrals">Rounded.</param>
    /// <param name="Contacts">Rounded.</param>
    /// <param name="Percent">One decimal; null on an empty denominator.</param>
    public sealed record Published(int Seen, int SeenInTwoHours, int Referrals, int Contacts, decimal? Percent);
}
