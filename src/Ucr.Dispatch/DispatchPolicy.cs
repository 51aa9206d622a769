using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch;

/// <summary>How one choice is weighed against another. Every figure here is a local assumption, changed only with a new version.</summary>
/// <param name="Name">Name and version, as it stands on events: <c>rounds/1</c>.</param>
public sealed record DispatchPolicy(string Name)
{
    /// <summary>The policy a service starts with; its weights are those that did best on simulated days (docs/decisions/0007).</summary>
    public static readonly DispatchPolicy Standard = new("rounds/1");

    internal const double UsualFetchMinutes = 5;
    internal const double UsualRiskToLifeTimes = 10;
    internal const double UsualHighUrgencyTimes = 3;
    private const double Percent = 100;

    /// <summary>Points for a minute of driving.</summary>
    public double DriveWeight { get; init; } = 0.3;

    /// <summary>Points for a minute that a person waits.</summary>
    public double WaitWeight { get; init; } = 0.5;

    /// <summary>Points for a minute late, on top of waiting.</summary>
    public double LateWeight { get; init; } = 0.5;

    /// <summary>Points for the certainty of being late; the risk counts in proportion.</summary>
    public double RiskWeight { get; init; } = 200;

    /// <summary>Points for a visit that is left to nobody.</summary>
    public double UndoneWeight { get; init; } = 600;

    /// <summary>Points for a minute of overtime, where that is allowed at all.</summary>
    public double OvertimeWeight { get; init; } = 2;

    /// <summary>Points for giving a visit to somebody else than was told.</summary>
    public double ChangeWeight { get; init; } = 10;

    /// <summary>Points for each preference that is not met.</summary>
    public double PreferenceWeight { get; init; } = 15;

    /// <summary>Points for each hour that somebody has worked with patients already: evens out the load.</summary>
    public double LoadWeight { get; init; } = 1;

    /// <summary>How many times as heavily a risk to life counts.</summary>
    public double RiskToLifeTimes { get; init; } = UsualRiskToLifeTimes;

    /// <summary>How many times as heavily high urgency counts.</summary>
    public double HighUrgencyTimes { get; init; } = UsualHighUrgencyTimes;

    /// <summary>How heavily a two-day visit counts beside a two-hour one.</summary>
    public double TwoDayShare { get; init; } = 0.1;

    /// <summary>How heavily leaving a two-day visit to nobody counts beside a two-hour one.</summary>
    public double TwoDayUndoneShare { get; init; } = 0.5;

    /// <summary>From arriving to being with the patient.</summary>
    public double DoorMinutes { get; init; } = 2;

    /// <summary>Writing up, before the next drive.</summary>
    public double BetweenVisitsMinutes { get; init; } = 5;

    /// <summary>At a store, to take kit along.</summary>
    public double FetchMinutes { get; init; } = UsualFetchMinutes;

    /// <summary>Standard deviation of a visit's length, as a share of its expected minutes.</summary>
    public double OverrunShare { get; init; } = 0.35;

    /// <summary>Standard deviation of a start, while the search goes on: minutes at once, and a share of the minutes until then.</summary>
    public double SearchSpreadMinutes { get; init; } = 4;

    /// <summary>The second half of <see cref="SearchSpreadMinutes"/>.</summary>
    public double SearchSpreadShare { get; init; } = 0.1;

    /// <summary>Taken for the drive where a place is not known.</summary>
    public double UnknownDriveMinutes { get; init; } = 30;

    /// <summary>Chance that both must keep before somebody under way is diverted from one to the other.</summary>
    public double DivertChance { get; init; } = 0.9;

    /// <summary>Ruins and recreations for each plan at most; few free slots take fewer.</summary>
    public int Iterations { get; init; } = 400;

    /// <summary>How far the plan looks ahead, where the usual demand is known.</summary>
    public LookAhead LookAhead { get; init; } = LookAhead.None;

    /// <summary>A service's settings as the plan uses them, named by their version: <c>rounds/7</c>.</summary>
    public static DispatchPolicy Of(ServicePolicies policies)
    {
        var set = policies.Allocation.Planning;
        return new(policies.Named("rounds").Value)
        {
            DriveWeight = (double)set.DrivePoints,
            WaitWeight = (double)set.WaitPoints,
            LateWeight = (double)set.LatePoints,
            RiskWeight = (double)set.RiskPoints,
            UndoneWeight = (double)set.UndonePoints,
            OvertimeWeight = (double)set.OvertimePoints,
            ChangeWeight = (double)set.ChangePoints,
            PreferenceWeight = (double)set.WishPoints,
            LoadWeight = (double)set.LoadPoints,
            RiskToLifeTimes = (double)set.RiskToLifeTimes,
            HighUrgencyTimes = (double)set.HighUrgencyTimes,
            TwoDayShare = set.TwoDayPercent / Percent,
            TwoDayUndoneShare = set.TwoDayUndonePercent / Percent,
            DoorMinutes = set.DoorMinutes,
            BetweenVisitsMinutes = set.NotesMinutes,
            FetchMinutes = set.FetchMinutes,
            OverrunShare = set.OverrunPercent / Percent,
            UnknownDriveMinutes = set.UnknownDriveMinutes,
            DivertChance = set.DivertChancePercent / Percent,
            Iterations = set.Iterations,
            LookAhead = set.LookAhead is { Enabled: true } ahead ? new(ahead.Futures, ahead.Minutes, ahead.Iterations) : LookAhead.None,
        };
    }

    /// <summary>How heavily lateness counts: more for urgent work, a part of it for a two-day visit.</summary>
    public double Weight(OpenVisit visit) => Weight(visit.Urgency) * (visit.Standard == ResponseStandard.TwoDay ? TwoDayShare : 1);

    /// <summary>Points for leaving a visit to nobody.</summary>
    public double Undone(OpenVisit visit) =>
        UndoneWeight * Weight(visit.Urgency) * (visit.Standard == ResponseStandard.TwoDay ? TwoDayUndoneShare : 1);

    private double Weight(ClinicalUrgency urgency) => urgency switch
    {
        ClinicalUrgency.RiskToLife => RiskToLifeTimes,
        ClinicalUrgency.High => HighUrgencyTimes,
        _ => 1,
    };
}
