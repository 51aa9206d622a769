namespace Ucr.Domain.Allocation.Planning;

/// <summary>What counts as room for one more two-hour visit, as referrers are told it. Every figure is a local assumption.</summary>
public sealed record RoomPolicy
{
    /// <summary>The chance of being in time that one more visit must have, 1 to 100 percent.</summary>
    public int ChancePercent { get; init; } = 80;

    /// <summary>Points of lateness that one more visit may put on others.</summary>
    public int PointsForOthers { get; init; } = 5;

    /// <summary>Expected time with the patient on a usual visit.</summary>
    public int VisitMinutes { get; init; } = 45;

    /// <summary>From referral until somebody can be sent: reading, triage, allocation.</summary>
    public int DeskMinutes { get; init; } = 15;

    /// <summary>What a usual visit needs of whoever goes; nothing special by default.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>How many hours are looked at, this one among them.</summary>
    public int Hours { get; init; } = 4;

    /// <summary>More than so many are not counted: the answer then says "or more".</summary>
    public int CountAtMost { get; init; } = 30;

    /// <summary>How finely the last safe time is told.</summary>
    public int StepMinutes { get; init; } = 10;

    /// <summary>How far ahead the last safe time is looked for.</summary>
    public int HorizonHours { get; init; } = 14;
}
