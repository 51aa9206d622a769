using Ucr.Domain.Triage.Criteria;

namespace Ucr.Dispatch.Travel;

/// <summary>What an estimate of drives rests on: how much longer roads are than the straight line, how fast they are at each hour, how far drives differ.</summary>
/// <param name="RoadFactor">Road kilometres for a kilometre in a straight line.</param>
/// <param name="Speeds">Kilometres an hour for each hour of the day, Europe/London, from midnight: 24.</param>
/// <param name="Spread">Standard deviations, as a share of the assumed ones.</param>
public sealed record SpeedsByHour(double RoadFactor, IReadOnlyList<double> Speeds, double Spread)
{
    /// <summary>
    /// Assumptions for a county of towns and country roads, not measured: slower in the morning and the afternoon peak. They
    /// hold until a service has drives of its own to learn from.
    /// </summary>
    public static readonly SpeedsByHour Assumed = new(
        1.35, [52, 52, 52, 52, 52, 50, 46, 36, 32, 38, 42, 42, 42, 42, 40, 35, 33, 33, 38, 44, 46, 48, 50, 52], 1);

    /// <summary>Minutes of each drive that no hour changes: to the car, parking, to the door (assumption).</summary>
    public const double ParkingMinutes = 3;

    private const double UsualSpeed = 42;
    private const double SpreadShare = 0.2;
    private const double SpreadMinutes = 2;

    /// <summary>A drive at the usual speed.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    public Drive Usual(Place from, Place to)
    {
        double east = to.Easting - from.Easting;
        double north = to.Northing - from.Northing;
        var kilometres = Math.Sqrt((east * east) + (north * north)) / 1000 * RoadFactor;
        return new(ParkingMinutes, kilometres / UsualSpeed * 60);
    }

    /// <summary>By how much the moving part of a drive is slower than usual, by its hour.</summary>
    /// <param name="leaving">When it begins, UTC.</param>
    public double Slowness(Instant leaving) => UsualSpeed / Speeds[HourOf(leaving)];

    /// <summary>Standard deviation, in minutes, of a drive that is expected to take so many.</summary>
    public double Deviation(double minutes) => Spread * (SpreadMinutes + (SpreadShare * minutes));

    /// <summary>The hour of the day, 0 to 23, Europe/London.</summary>
    /// <param name="at">UTC.</param>
    public static int HourOf(Instant at)
    {
        var seconds = at.ToUnixTimeSeconds() + LondonDays.Zone.GetUtcOffset(at).Seconds;
        return (int)(((seconds % 86_400) + 86_400) % 86_400 / 3600);
    }
}
