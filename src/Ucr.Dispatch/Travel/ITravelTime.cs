namespace Ucr.Dispatch.Travel;

/// <summary>How long a drive takes. A port: an estimate here, a routing service elsewhere.</summary>
public interface ITravelTime
{
    /// <summary>Name and version; part of the situation's hash, because another source gives another plan.</summary>
    string Name { get; }

    /// <summary>A drive between two places.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="leaving">When it begins, UTC.</param>
    TravelTime Between(Place from, Place to, Instant leaving);
}

/// <summary>How long a drive takes, as a simple distribution.</summary>
/// <param name="Minutes">Expected minutes.</param>
/// <param name="Deviation">Standard deviation in minutes.</param>
public readonly record struct TravelTime(double Minutes, double Deviation);
