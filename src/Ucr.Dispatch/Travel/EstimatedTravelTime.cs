namespace Ucr.Dispatch.Travel;

/// <summary>
/// Straight line times a road factor at a speed by hour of day, all of it assumed: <see cref="SpeedsByHour.Assumed"/>. What
/// drives really take takes its place as <see cref="Learning.LearntTravelTime"/>.
/// </summary>
public sealed class EstimatedTravelTime : ITravelTime
{
    /// <summary>The one instance: it has no state.</summary>
    public static readonly EstimatedTravelTime Instance = new();

    /// <inheritdoc />
    public string Name => "straight-line-by-hour/1";

    /// <inheritdoc />
    public Drive? Usual(Place from, Place to) => SpeedsByHour.Assumed.Usual(from, to);

    /// <inheritdoc />
    public double Slowness(Instant leaving) => SpeedsByHour.Assumed.Slowness(leaving);

    /// <inheritdoc />
    public double Deviation(double minutes) => SpeedsByHour.Assumed.Deviation(minutes);
}
