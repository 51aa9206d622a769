namespace Ucr.Domain.Allocation.Planning;

/// <summary>
/// How the plan weighs one choice against another. Points have no unit: only how they stand to each other matters. Every figure
/// is a local assumption; the defaults did best on simulated days.
/// </summary>
public sealed record PlanningPolicy
{
    /// <summary>Points for a minute of driving.</summary>
    public decimal DrivePoints { get; init; } = 0.3m;

    /// <summary>Points for a minute that a person waits.</summary>
    public decimal WaitPoints { get; init; } = 0.5m;

    /// <summary>Points for a minute late, on top of waiting.</summary>
    public decimal LatePoints { get; init; } = 0.5m;

    /// <summary>Points for the certainty of being late; the risk counts in proportion.</summary>
    public decimal RiskPoints { get; init; } = 200;

    /// <summary>Points for a visit that is left to nobody: more than for being late, so that no visit is dropped because it is late.</summary>
    public decimal UndonePoints { get; init; } = 600;

    /// <summary>Points for a minute of overtime, where somebody has allowed it.</summary>
    public decimal OvertimePoints { get; init; } = 2;

    /// <summary>Points for giving a visit to somebody else than was told.</summary>
    public decimal ChangePoints { get; init; } = 10;

    /// <summary>Points for each wish of a patient that is not met.</summary>
    public decimal WishPoints { get; init; } = 15;

    /// <summary>Points for each hour that somebody has worked with patients already: evens out the load.</summary>
    public decimal LoadPoints { get; init; } = 1;

    /// <summary>How many times as heavily a risk to life counts.</summary>
    public decimal RiskToLifeTimes { get; init; } = 10;

    /// <summary>How many times as heavily high urgency counts.</summary>
    public decimal HighUrgencyTimes { get; init; } = 3;

    /// <summary>How heavily a two-day visit counts beside a two-hour one, in percent.</summary>
    public int TwoDayPercent { get; init; } = 10;

    /// <summary>How heavily leaving a two-day visit to nobody counts beside a two-hour one, in percent.</summary>
    public int TwoDayUndonePercent { get; init; } = 50;

    /// <summary>From arriving to being with the patient.</summary>
    public int DoorMinutes { get; init; } = 2;

    /// <summary>Writing up, before the next drive.</summary>
    public int NotesMinutes { get; init; } = 5;

    /// <summary>At a store, to take kit along.</summary>
    public int FetchMinutes { get; init; } = 5;

    /// <summary>Taken for a drive where a place is not known.</summary>
    public int UnknownDriveMinutes { get; init; } = 30;

    /// <summary>Standard deviation of a visit's length, in percent of its expected minutes, until the service has learnt its own.</summary>
    public int OverrunPercent { get; init; } = 35;

    /// <summary>The chance of being in time that both visits must keep before it is proposed that somebody under way turns aside.</summary>
    public int DivertChancePercent { get; init; } = 90;

    /// <summary>How many times the search takes a plan apart and puts it together again, at most.</summary>
    public int Iterations { get; init; } = 400;

    /// <summary>Whether cover is kept for what usually comes.</summary>
    public LookAheadPolicy LookAhead { get; init; } = new();
}

/// <summary>How cover is kept for what usually comes: where and when referrals come up is learnt from the last eight weeks.</summary>
public sealed record LookAheadPolicy
{
    /// <summary>The plan looks ahead.</summary>
    public bool Enabled { get; init; }

    /// <summary>How many possible futures are drawn.</summary>
    public int Futures { get; init; } = 10;

    /// <summary>How far they reach.</summary>
    public int Minutes { get; init; } = 150;

    /// <summary>How many times the search takes each of them apart and puts it together again.</summary>
    public int Iterations { get; init; } = 150;
}
