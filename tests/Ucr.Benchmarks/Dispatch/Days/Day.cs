namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>One service day, with everything that will happen on it: only the simulation reads all of it.</summary>
/// <param name="Name">The instance, with its seed.</param>
/// <param name="Ends">Seconds from its start.</param>
/// <param name="Visits">In any order.</param>
/// <param name="Clinicians">In any order.</param>
/// <param name="Roads">How long drives take.</param>
public sealed record Day(string Name, int Ends, IReadOnlyList<DayVisit> Visits, IReadOnlyList<DayClinician> Clinicians, Roads Roads)
{
    /// <summary>Days of one county have one map: what was learnt of places on one of them holds on the others.</summary>
    public string County { get; init; } = Name;
}

/// <summary>Somebody needs a visit.</summary>
/// <param name="Number">Place in the day's list.</param>
/// <param name="At">Where.</param>
/// <param name="Release">When it becomes known, seconds from the day's start.</param>
/// <param name="Due">The latest start that meets the standard.</param>
/// <param name="Expected">Seconds that it is expected to take.</param>
/// <param name="Skill">The one skill it needs; its crew has it between them.</param>
/// <param name="Urgent">Counts towards the two-hour standard.</param>
public sealed record DayVisit(int Number, Spot At, int Release, int Due, int Expected, int Skill, bool Urgent)
{
    /// <summary>Seconds that it takes in truth: overruns, and short searches at closed doors.</summary>
    public int Actual { get; init; } = Expected;

    /// <summary>People who start together.</summary>
    public int People { get; init; } = 1;

    /// <summary>When it is called off, unless it has started by then; null when it is not.</summary>
    public int? CancelledAt { get; init; }
}

/// <summary>Somebody who works that day.</summary>
/// <param name="Number">Place in the day's list.</param>
/// <param name="Home">Where they start.</param>
/// <param name="Skills">What they can do.</param>
/// <param name="Starts">Seconds from the day's start.</param>
/// <param name="Ends">A visit must be expected to end by then.</param>
public sealed record DayClinician(int Number, Spot Home, IReadOnlyList<int> Skills, int Starts, int Ends)
{
    /// <summary>When they fall ill: they end what they are at and take nothing more; null when they do not.</summary>
    public int? SickAt { get; init; }

    /// <summary>A break that must begin between two moments; null when there is none.</summary>
    public DayBreak? Break { get; init; }

    /// <summary>The moment from which they take nothing more.</summary>
    public int Leaves => Math.Min(Ends, SickAt ?? Ends);
}

/// <summary>A break.</summary>
/// <param name="From">Begins at the earliest, seconds.</param>
/// <param name="To">Begins at the latest, seconds.</param>
/// <param name="Length">Seconds.</param>
public sealed record DayBreak(int From, int To, int Length);

/// <summary>A place on the day's own map, kilometres.</summary>
public readonly record struct Spot(double X, double Y)
{
    /// <summary>Straight line.</summary>
    public double KilometresTo(Spot other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>A share of the way to another place.</summary>
    public Spot Towards(Spot other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));
}

/// <summary>How long drives take: a road factor, one speed, and a fixed time for parking.</summary>
/// <param name="RoadFactor">Road kilometres for a kilometre in a straight line.</param>
/// <param name="KilometresAnHour">Speed.</param>
/// <param name="ParkingSeconds">For each drive.</param>
public sealed record Roads(double RoadFactor, double KilometresAnHour, int ParkingSeconds)
{
    /// <summary>Expected seconds of a drive.</summary>
    public int Seconds(Spot from, Spot to) => (int)(from.KilometresTo(to) * RoadFactor / KilometresAnHour * 3600) + ParkingSeconds;
}
