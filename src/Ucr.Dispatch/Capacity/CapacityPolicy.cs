using Ucr.Domain.Settings;

namespace Ucr.Dispatch.Capacity;

/// <summary>What counts as room for one more, and what a usual two-hour visit is. Every figure is a local assumption.</summary>
/// <param name="Name">Name and version: <c>capacity/1</c>.</param>
public sealed record CapacityPolicy(string Name)
{
    /// <summary>The policy that a service starts with.</summary>
    public static readonly CapacityPolicy Standard = new("capacity/1");

    /// <summary>A service's settings as the capacity uses them, named by their version: <c>capacity/7</c>.</summary>
    public static CapacityPolicy Of(ServicePolicies policies)
    {
        const double Percent = 100;
        var set = policies.Allocation.Room;
        return new(policies.Named("capacity").Value)
        {
            ChanceWanted = set.ChancePercent / Percent,
            LatenessForOthers = set.PointsForOthers,
            VisitMinutes = set.VisitMinutes,
            DeskMinutes = set.DeskMinutes,
            Capabilities = set.Capabilities,
            Hours = set.Hours,
            CountAtMost = set.CountAtMost,
            StepMinutes = set.StepMinutes,
            HorizonHours = set.HorizonHours,
        };
    }

    /// <summary>The chance of arriving before due that one more visit must have, 0 to 1.</summary>
    public double ChanceWanted { get; init; } = 0.8;

    /// <summary>Points of expected lateness that one more visit may put on others; more is no room.</summary>
    public double LatenessForOthers { get; init; } = 5;

    /// <summary>Expected time with the patient.</summary>
    public int VisitMinutes { get; init; } = 45;

    /// <summary>From referral to due: the two-hour standard.</summary>
    public int DueMinutes { get; init; } = 120;

    /// <summary>From referral until somebody can be sent: reading, triage, allocation.</summary>
    public int DeskMinutes { get; init; } = 15;

    /// <summary>What a usual visit needs of whoever goes.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>How many hours are looked at, this one among them.</summary>
    public int Hours { get; init; } = 4;

    /// <summary>More than so many are not counted: the answer then says "at least".</summary>
    public int CountAtMost { get; init; } = 30;

    /// <summary>How finely the last safe time is told.</summary>
    public int StepMinutes { get; init; } = 10;

    /// <summary>How far ahead the last safe time is looked for.</summary>
    public int HorizonHours { get; init; } = 14;

    /// <summary>Ruins and recreations of the plan that the probes are put into.</summary>
    public int Iterations { get; init; } = 100;
}
