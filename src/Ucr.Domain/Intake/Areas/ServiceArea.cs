using Ucr.Domain.Values;

namespace Ucr.Domain.Intake.Areas;

/// <summary>
/// Where a service goes, part by part. A referral from elsewhere is taken all the same: the area names its part, and says
/// when there is none.
/// </summary>
public static class ServiceArea
{
    /// <summary>True where the parts are known at all.</summary>
    public static bool IsDrawn(IReadOnlyList<AreaPart> parts) => parts.Count > 0;

    /// <summary>The part that a postcode lies in: the most exact code wins. Null outside all of them.</summary>
    /// <param name="parts">The service's parts.</param>
    /// <param name="postcode">The postcode where the person is.</param>
    /// <param name="lsoa">Its lower layer super output area; null where that is not known.</param>
    public static string? PartOf(IReadOnlyList<AreaPart> parts, Postcode postcode, string? lsoa) => parts
        .SelectMany(part => part.Codes.Select(code => (part.Name, Rank: Rank(code, postcode, lsoa))))
        .Where(fit => fit.Rank > 0)
        .OrderByDescending(fit => fit.Rank)
        .Select(fit => fit.Name)
        .FirstOrDefault();

    private static int Rank(string code, Postcode postcode, string? lsoa)
    {
        if (string.Equals(code, postcode.Value, StringComparison.Ordinal))
        {
            return 5;
        }

        if (string.Equals(code, lsoa, StringComparison.Ordinal))
        {
            return 4;
        }

        if (string.Equals(code, postcode.Sector, StringComparison.Ordinal))
        {
            return 3;
        }

        return string.Equals(code, postcode.District, StringComparison.Ordinal) ? 2 : string.Equals(code, postcode.Area, StringComparison.Ordinal) ? 1 : 0;
    }
}
