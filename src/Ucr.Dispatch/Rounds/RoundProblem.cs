namespace Ucr.Dispatch.Rounds;

/// <summary>Stops to be placed in rounds, as bare numbers: what the search works on. Nothing in it changes during a search.</summary>
/// <param name="Stops">Crew slots of visits.</param>
/// <param name="Frames">Working times.</param>
/// <param name="Drives">Between all nodes.</param>
public sealed record RoundProblem(RoundStop[] Stops, RoundFrame[] Frames, DriveTable Drives)
{
    internal const double Tolerance = 1e-3;
    private const double LinearDeviations = 1.7;

    /// <summary>Who may take what, stop by stop: <c>May[stop * Frames.Length + round]</c>.</summary>
    public required bool[] May { get; init; }

    /// <summary>What a choice costs besides its times, in the same order; empty when nothing.</summary>
    public float[] Extra { get; init; } = [];

    /// <summary>What each would give of what a tied stop needs, in the same order; empty when no stop needs anything.</summary>
    public ulong[] Gives { get; init; } = [];

    /// <summary>What has to be brought, who carries it and where it is fetched.</summary>
    public RoundKit Kit { get; init; } = RoundKit.None;

    /// <summary>Cost of a minute of driving.</summary>
    public double DriveCost { get; init; } = 1;

    /// <summary>Cost of a minute that work passes its end.</summary>
    public double OvertimeCost { get; init; } = 0;

    /// <summary>Cost of a minute of idle waiting between the first drive and the last, when everybody sets off as late as that costs nothing.</summary>
    public double IdleCost { get; init; } = 0;

    /// <summary>Cost of a minute of the largest lateness of all.</summary>
    public double LargestLateCost { get; init; } = 0;

    /// <summary>Standard deviation of a start, minutes at once and share of the minutes until then: the further off, the less certain.</summary>
    public (double Minutes, double Share) Spread { get; init; } = (0, 0);

    /// <summary>Some stop is tied to another.</summary>
    public bool HasTies { get; } = Array.Exists(Stops, stop => stop.IsTied);

    /// <summary>What a minute of lateness costs at least, wherever it comes up.</summary>
    internal double LeastLateCost { get; } = Stops.Length == 0 ? 0 : Stops.Min(stop => double.IsFinite(stop.Due) ? stop.LateCost : double.PositiveInfinity) is var least && double.IsFinite(least) ? least : 0;

    /// <summary>For each stop those that come after it; empty when none comes after another.</summary>
    internal int[][] Followers { get; } = FollowersOf(Stops);

    /// <summary>Those that come after a stop.</summary>
    public ReadOnlySpan<int> FollowersOf(int stop) => Followers.Length == 0 ? [] : Followers[stop];

    /// <summary>Cost of a stop that starts at a moment.</summary>
    public double CostOf(int stop, double start)
    {
        ref readonly var one = ref Stops[stop];
        var cost = one.WaitCost * start;
        var late = start - one.Due;
        if (late > 0)
        {
            cost += one.LateCost * late;
        }

        return one.MissCost > 0 ? cost + (one.MissCost * ChanceLate(late, start)) : cost;
    }

    /// <summary>What a choice costs besides its times.</summary>
    public double ExtraOf(int stop, int round) => Extra.Length == 0 ? 0 : Extra[(stop * Frames.Length) + round];

    /// <summary>Whether a clinician may take a stop.</summary>
    public bool MayTake(int stop, int round) => May[(stop * Frames.Length) + round];

    /// <summary>Whether two between them give what their tied stops need.</summary>
    public bool Suffice(int stop, int round, int partner, int itsRound) =>
        Gives.Length == 0 || ((Gives[(stop * Frames.Length) + round] | Gives[(partner * Frames.Length) + itsRound]) & Stops[stop].Needs) == Stops[stop].Needs;

    /// <summary>A start that is too late to be allowed.</summary>
    public bool TooLate(int stop, double start) => start > Stops[stop].Latest + Tolerance;

    /// <summary>Work that would end too late to be allowed.</summary>
    public bool TooLong(int round, double ends) => ends > Frames[round].End + Frames[round].Overtime + Tolerance;

    private static int[][] FollowersOf(RoundStop[] stops)
    {
        var after = Enumerable.Range(0, stops.Length).Where(stop => stops[stop].After >= 0).ToLookup(stop => stops[stop].After);
        return after.Count == 0 ? [] : [.. Enumerable.Range(0, stops.Length).Select(stop => after[stop].ToArray())];
    }

    // The normal distribution as a straight line between 1.7 deviations before and after: exact enough to search with.
    private double ChanceLate(double late, double start)
    {
        var deviation = Spread.Minutes + (Spread.Share * start);
        return deviation <= 0 ? late > Tolerance ? 1 : 0 : Math.Clamp(0.5 + (late / (2 * LinearDeviations * deviation)), 0, 1);
    }
}
