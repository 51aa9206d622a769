namespace Ucr.Dispatch.Rounds;

/// <summary>How a beginning of a round stands when its first drive may be put off (after Vidal and others 2013).</summary>
/// <param name="Lasts">Minutes from setting off, idle ones included.</param>
/// <param name="LatestStart">The latest moment of setting off that makes nothing too late; beyond it waiting cannot be avoided.</param>
/// <param name="Idle">Minutes of waiting that no later setting off avoids.</param>
internal readonly record struct Leeway(double Lasts, double LatestStart, double Idle)
{
    /// <summary>Nothing is fixed yet.</summary>
    public static readonly Leeway Whole = new(0, double.PositiveInfinity, 0);

    /// <summary>After one more drive and stop.</summary>
    public Leeway Then(double drive, in RoundStop stop)
    {
        var there = Lasts + drive;
        var waits = Math.Max(0, Math.Max(stop.Earliest, stop.KnownAt + drive) - there - LatestStart);
        return new(there + waits + stop.Minutes, Math.Min(LatestStart, stop.Latest - there), Idle + waits);
    }
}
