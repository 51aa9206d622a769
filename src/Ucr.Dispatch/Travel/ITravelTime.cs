namespace Ucr.Dispatch.Travel;

/// <summary>How long drives take. A port: an estimate here, a routing service's table elsewhere.</summary>
public interface ITravelTime
{
    /// <summary>Name and version; part of the situation's hash, because another source gives another plan.</summary>
    string Name { get; }

    /// <summary>A drive at the usual speed of this source; null when it does not know one of the places.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    Drive? Usual(Place from, Place to);

    /// <summary>By how much the moving part of a drive is slower than usual, by its hour: 1 is usual.</summary>
    /// <param name="leaving">When it begins, UTC.</param>
    double Slowness(Instant leaving);

    /// <summary>Standard deviation, in minutes, of a drive that is expected to take so many.</summary>
    double Deviation(double minutes);

    /// <summary>Stands in for a drive that this source does not know.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    Drive Instead(Place from, Place to) => SpeedsByHour.Assumed.Usual(from, to);

    /// <summary>Why drives are not known, for the plan to say.</summary>
    string WhyNotKnown => $"{Name} does not know them";
}

/// <summary>A drive at the usual speed.</summary>
/// <param name="Parking">Minutes that no hour changes.</param>
/// <param name="Moving">Minutes on the road at the usual speed.</param>
public readonly record struct Drive(double Parking, double Moving);

/// <summary>How long a drive takes, as a simple distribution.</summary>
/// <param name="Minutes">Expected minutes.</param>
/// <param name="Deviation">Standard deviation in minutes.</param>
public readonly record struct TravelTime(double Minutes, double Deviation);

/// <summary>Drives at an hour.</summary>
public static class DrivesByHour
{
    /// <summary>A drive between two places; the estimate stands in where the source knows nothing.</summary>
    /// <param name="travel">The source.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="leaving">When it begins, UTC.</param>
    public static TravelTime Between(this ITravelTime travel, Place from, Place to, Instant leaving)
    {
        var drive = travel.Usual(from, to) ?? travel.Instead(from, to);
        var minutes = drive.Parking + (drive.Moving * travel.Slowness(leaving));
        return new(minutes, travel.Deviation(minutes));
    }
}
