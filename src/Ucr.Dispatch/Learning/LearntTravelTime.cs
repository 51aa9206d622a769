using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Learning;

/// <summary>The straight line at speeds that were learnt.</summary>
/// <param name="speeds">What was learnt.</param>
/// <param name="version">The version of what was learnt: a hash, so that another one has another name.</param>
public sealed class LearntTravelTime(SpeedsByHour speeds, string version) : ITravelTime
{
    /// <inheritdoc />
    public string Name { get; } = $"straight-line-learnt/{version}";

    /// <inheritdoc />
    public Drive? Usual(Place from, Place to) => speeds.Usual(from, to);

    /// <inheritdoc />
    public double Slowness(Instant leaving) => speeds.Slowness(leaving);

    /// <inheritdoc />
    public double Deviation(double minutes) => speeds.Deviation(minutes);
}
