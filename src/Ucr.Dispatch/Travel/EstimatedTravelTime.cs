namespace Ucr.Dispatch.Travel;

/// <summary>
/// Straight line times a road factor at a speed by hour of day. Factor, speeds and spread are assumptions for a county of
/// towns and country roads, not measured: they are to be learnt from what drives really take.
/// </summary>
public sealed class EstimatedTravelTime : ITravelTime
{
    private const double RoadFactor = 1.35;
    private const double ParkingMinutes = 3;
    private const double SpreadShare = 0.2;
    private const double SpreadMinutes = 2;
    private const double UsualSpeed = 42;
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    // Kilometres an hour, Europe/London, from midnight: slower in the morning and the afternoon peak.
    private static readonly double[] Speeds =
        [52, 52, 52, 52, 52, 50, 46, 36, 32, 38, 42, 42, 42, 42, 40, 35, 33, 33, 38, 44, 46, 48, 50, 52];

    /// <summary>The one instance: it has no state.</summary>
    public static readonly EstimatedTravelTime Instance = new();

    /// <inheritdoc />
    public string Name => "straight-line-by-hour/1";

    /// <inheritdoc />
    public Drive? Usual(Place from, Place to)
    {
        double east = to.Easting - from.Easting;
        double north = to.Northing - from.Northing;
        var kilometres = Math.Sqrt((east * east) + (north * north)) / 1000 * RoadFactor;
        return new(ParkingMinutes, kilometres / UsualSpeed * 60);
    }

    /// <inheritdoc />
    public double Slowness(Instant leaving) => UsualSpeed / Speeds[HourOfDay(leaving)];

    /// <inheritdoc />
    public double Deviation(double minutes) => SpreadMinutes + (SpreadShare * minutes);

    private static int HourOfDay(Instant at)
    {
        var seconds = at.ToUnixTimeSeconds() + London.GetUtcOffset(at).Seconds;
        return (int)(((seconds % 86_400) + 86_400) % 86_400 / 3600);
    }
}
