namespace Ucr.Simulation.Counties;

/// <summary>One part of the county as a map draws it.</summary>
/// <param name="Name">The locality.</param>
/// <param name="Corners">British National Grid metres, in order; the last joins the first.</param>
public sealed record CountyPart(string Name, IReadOnlyList<(double Easting, double Northing)> Corners);

/// <summary>
/// The outline of an invented county, for a schematic map: an invented shore around the localities, divided so that every door
/// belongs to the locality whose centre is nearest.
/// </summary>
public static class CountyOutline
{
    private const double Beyond = 7_000;
    private const int Sides = 11;

    /// <summary>The parts, in the order of the localities.</summary>
    public static IReadOnlyList<CountyPart> Of(County county) =>
        [.. county.Localities.Select(one => new CountyPart(one.Name, county.Localities.Where(other => other != one).Aggregate(Shore(county), (part, other) => Nearer(part, one, other))))];

    /// <summary>An uneven shore: never the same distance twice, always the same for a seed.</summary>
    private static List<(double Easting, double Northing)> Shore(County county)
    {
        var (west, east) = (county.Localities.Min(one => one.Centre.Easting), county.Localities.Max(one => one.Centre.Easting));
        var (south, north) = (county.Localities.Min(one => one.Centre.Northing), county.Localities.Max(one => one.Centre.Northing));
        return
        [
            .. Enumerable.Range(0, Sides).Select(side =>
            {
                var angle = (side * 2 * Math.PI / Sides) + 0.3;
                var reach = 1 + (0.08 * Math.Sin((side * 2.7) + county.Seed));
                return (((west + east) / 2.0) + (Math.Cos(angle) * reach * (((east - west) / 2.0) + Beyond)), ((south + north) / 2.0) + (Math.Sin(angle) * reach * (((north - south) / 2.0) + Beyond)));
            }),
        ];
    }

    /// <summary>What of a part is nearer to one centre than to the other's: cut along the line between the two.</summary>
    private static List<(double Easting, double Northing)> Nearer(List<(double Easting, double Northing)> part, Locality one, Locality other)
    {
        double Side((double Easting, double Northing) at) =>
            ((at.Easting - ((one.Centre.Easting + other.Centre.Easting) / 2.0)) * (one.Centre.Easting - other.Centre.Easting))
            + ((at.Northing - ((one.Centre.Northing + other.Centre.Northing) / 2.0)) * (one.Centre.Northing - other.Centre.Northing));

        var kept = new List<(double Easting, double Northing)>();
        foreach (var (index, corner) in part.Index())
        {
            var next = part[(index + 1) % part.Count];
            var (here, there) = (Side(corner), Side(next));
            if (here >= 0) kept.Add(corner);
            if (here >= 0 != there >= 0)
            {
                var share = here / (here - there);
                kept.Add((corner.Easting + (share * (next.Easting - corner.Easting)), corner.Northing + (share * (next.Northing - corner.Northing))));
            }
        }

        return kept;
    }
}
