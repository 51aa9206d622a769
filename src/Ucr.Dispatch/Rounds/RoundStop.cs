namespace Ucr.Dispatch.Rounds;

/// <summary>One crew slot of one visit, to be placed in somebody's round. Times in minutes from the moment that is planned from.</summary>
/// <param name="Node">Its row in the drive table; <see cref="Anywhere"/> for what is done wherever one is: a break.</param>
/// <param name="Minutes">How long it keeps somebody there, the door and the notes included.</param>
public readonly record struct RoundStop(int Node, double Minutes)
{
    /// <summary>The node of a stop that needs no drive.</summary>
    public const int Anywhere = -1;

    /// <summary>Does not start before.</summary>
    public double Earliest { get; init; } = 0;

    /// <summary>Nobody sets off to it before: work that has still to become known.</summary>
    public double KnownAt { get; init; } = double.NegativeInfinity;

    /// <summary>Late from then on; infinite without a clock.</summary>
    public double Due { get; init; } = double.PositiveInfinity;

    /// <summary>May not start later at all.</summary>
    public double Latest { get; init; } = double.PositiveInfinity;

    /// <summary>Cost of a minute until it starts.</summary>
    public double WaitCost { get; init; } = 0;

    /// <summary>Cost of a minute late.</summary>
    public double LateCost { get; init; } = 0;

    /// <summary>Cost of being late at all, in proportion to the chance of it.</summary>
    public double MissCost { get; init; } = 0;

    /// <summary>Cost of leaving it out of every round.</summary>
    public double LeftOutCost { get; init; } = 1e6;

    /// <summary>The stop it is tied to; -1 for none. Both stand in rounds or neither does.</summary>
    public int Partner { get; init; } = -1;

    /// <summary>The partner starts at least so many minutes after this one: 0 for both when they start together.</summary>
    public double PartnerAfter { get; init; } = double.NegativeInfinity;

    /// <summary>What those at the two tied stops must give between them, bit by bit: <see cref="RoundProblem.Gives"/>.</summary>
    public ulong Needs { get; init; } = 0;

    /// <summary>Tied to a partner in another round, so that the two are placed in one step; otherwise one after the other.</summary>
    public bool Together { get; init; } = false;

    /// <summary>A stop that must stand in a round, and start first; -1 for none.</summary>
    public int After { get; init; } = -1;

    /// <summary>Starts at least so many minutes after the start of <see cref="After"/>.</summary>
    public double AfterMinutes { get; init; } = 0;

    /// <summary>Kit that must be brought, bit by bit: <see cref="RoundKit"/>.</summary>
    public ulong Kit { get; init; } = 0;

    /// <summary>What is used up there: <see cref="Amounts"/>.</summary>
    public ulong Uses { get; init; } = 0;

    /// <summary>A trip to this store, where kit is fetched on the way; -1 for a stop that is none.</summary>
    public int Store { get; init; } = -1;

    /// <summary>Its start moves with that of another stop.</summary>
    public bool IsTied => Partner >= 0 || After >= 0;
}

/// <summary>One clinician's working time, to be filled with stops.</summary>
/// <param name="StartNode">Where they are when they are free.</param>
/// <param name="Start">When they are free, minutes.</param>
/// <param name="End">Work is over by then, minutes.</param>
public readonly record struct RoundFrame(int StartNode, double Start, double End)
{
    /// <summary>Where they end; <see cref="RoundStop.Anywhere"/> when that does not matter.</summary>
    public int EndNode { get; init; } = RoundStop.Anywhere;

    /// <summary>The drive to the end counts towards the end of work.</summary>
    public bool BackByEnd { get; init; } = false;

    /// <summary>Minutes that work may pass its end.</summary>
    public double Overtime { get; init; } = 0;
}
