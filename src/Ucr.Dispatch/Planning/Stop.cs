namespace Ucr.Dispatch.Planning;

/// <summary>A visit as it stands in somebody's day; times in minutes from the situation's now.</summary>
internal sealed class Stop(OpenVisit visit, double due, double notBefore)
{
    public OpenVisit Visit { get; } = visit;

    /// <summary>Infinite without a clock.</summary>
    public double Due { get; } = due;

    /// <summary>A visit is not begun before, nor before the other half of its crew is there.</summary>
    public double NotBefore { get; set; } = notBefore;

    public double Weight { get; } = DispatchPolicy.Weight(visit);
}
