using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Allocation.Planning;

/// <summary>How the plan weighs one choice against another, and what it never does.</summary>
public static class PlanningEntries
{
    private const int Hundred = 100;
    private const string Simulated = "No national rule was found; defaults from simulated days";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [Weights, Urgency, Times, Search, Diverting, PolicyEntry.Fixed(
        "plan-interrupting", "May a plan interrupt somebody who is with a patient, at their door or on a break?", RuleOrigin.Local, Certainty.ProductDecision, "Decision of this product",
        new(new("never-interrupted/1"), "Never, whatever waits.", Offered: true),
        new(new("interrupted-for-life/1"), "For a risk to life, by a call from the desk."))];

    private static PolicyEntry Weights => PlanFields.Of(
        Entry("plan-weights", "What does the plan weigh against what, and how heavily?"),
        PlanFields.Points("plan-drive", "Points for a minute of driving", "drivePoints", plan => plan.DrivePoints, (plan, value) => plan with { DrivePoints = value }),
        PlanFields.Points("plan-wait", "Points for a minute that a person waits", "waitPoints", plan => plan.WaitPoints, (plan, value) => plan with { WaitPoints = value }),
        PlanFields.Points("plan-late", "Points for a minute late", "latePoints", plan => plan.LatePoints, (plan, value) => plan with { LatePoints = value }),
        PlanFields.Points("plan-risk", "Points for being late at all", "riskPoints", plan => plan.RiskPoints, (plan, value) => plan with { RiskPoints = value }),
        PlanFields.Points(
            "plan-undone", "Points for a visit left to nobody", "undonePoints", plan => plan.UndonePoints, (plan, value) => plan with { UndonePoints = value }, least: 1,
            plan => plan.UndonePoints > plan.RiskPoints ? null : "Points for a visit left to nobody: give more than for being late at all. A visit would be dropped because it is late."),
        PlanFields.Points("plan-overtime", "Points for a minute of overtime that was allowed", "overtimePoints", plan => plan.OvertimePoints, (plan, value) => plan with { OvertimePoints = value }),
        PlanFields.Points("plan-change", "Points for changing what was told", "changePoints", plan => plan.ChangePoints, (plan, value) => plan with { ChangePoints = value }),
        PlanFields.Points("plan-wish", "Points for a wish that is not met", "wishPoints", plan => plan.WishPoints, (plan, value) => plan with { WishPoints = value }),
        PlanFields.Points("plan-load", "Points for each hour somebody has worked with patients", "loadPoints", plan => plan.LoadPoints, (plan, value) => plan with { LoadPoints = value }));

    private static PolicyEntry Urgency => PlanFields.Of(
        Entry("plan-urgency", "Who waits when not everything can be done in time?"),
        PlanFields.Points("plan-life", "How many times as heavily a risk to life counts", "riskToLifeTimes", plan => plan.RiskToLifeTimes, (plan, value) => plan with { RiskToLifeTimes = value }, least: 1,
            plan => plan.RiskToLifeTimes >= plan.HighUrgencyTimes ? null : "How many times as heavily a risk to life counts: give no less than for high urgency."),
        PlanFields.Points("plan-high", "How many times as heavily high urgency counts", "highUrgencyTimes", plan => plan.HighUrgencyTimes, (plan, value) => plan with { HighUrgencyTimes = value }, least: 1),
        PlanFields.Whole("plan-two-day", "How heavily a two-day visit counts beside a two-hour one, in percent", "twoDayPercent", plan => plan.TwoDayPercent, (plan, value) => plan with { TwoDayPercent = value }, 1, Hundred),
        PlanFields.Whole("plan-two-day-undone", "How heavily leaving a two-day visit to nobody counts, in percent", "twoDayUndonePercent", plan => plan.TwoDayUndonePercent, (plan, value) => plan with { TwoDayUndonePercent = value }, 1, Hundred));

    private static PolicyEntry Times => PlanFields.Of(
        Entry("plan-times", "Which times does the plan take for what it cannot know?"),
        PlanFields.Whole("plan-door", "Minutes from arriving to being with the patient", "doorMinutes", plan => plan.DoorMinutes, (plan, value) => plan with { DoorMinutes = value }, 0, 60),
        PlanFields.Whole("plan-notes", "Minutes for notes before the next drive", "notesMinutes", plan => plan.NotesMinutes, (plan, value) => plan with { NotesMinutes = value }, 0, 60),
        PlanFields.Whole("plan-fetch", "Minutes at a store", "fetchMinutes", plan => plan.FetchMinutes, (plan, value) => plan with { FetchMinutes = value }, 0, 60),
        PlanFields.Whole("plan-unknown-drive", "Minutes for a drive where a place is not known", "unknownDriveMinutes", plan => plan.UnknownDriveMinutes, (plan, value) => plan with { UnknownDriveMinutes = value }, 1, 240),
        PlanFields.Whole("plan-overrun", "How much visits' lengths vary, in percent, until that is learnt", "overrunPercent", plan => plan.OverrunPercent, (plan, value) => plan with { OverrunPercent = value }, 0, Hundred));

    private static PolicyEntry Search => PlanFields.Of(
        Entry("plan-search", "How long is a plan searched for?"),
        PlanFields.Whole("plan-iterations", "Times that a plan is taken apart and put together again", "iterations", plan => plan.Iterations, (plan, value) => plan with { Iterations = value }, 0, 5_000));

    private static PolicyEntry Diverting => PlanFields.Of(
        Entry("plan-diverting", "When is it proposed that somebody under way turns aside?"),
        PlanFields.Whole("plan-divert-chance", "Chance of being in time that both visits keep, in percent", "divertChancePercent", plan => plan.DivertChancePercent, (plan, value) => plan with { DivertChancePercent = value }, 1, Hundred));

    private static PolicyEntry Entry(string key, string question) => new(key, question, RuleOrigin.Local, Certainty.ProductDecision, Simulated);
}
