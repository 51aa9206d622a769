using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What a line of the story is marked with: the rule that made the fact, and what kind of fact it is.</summary>
internal static class StoryRule
{
    /// <summary>The rule and its version; null for what a person decided, and where the line says it itself.</summary>
    public static string? Of(IUcrEvent happened) => PolicyOf(happened) is { } policy ? PolicyText.Of(policy) : null;

    /// <summary>For the mark beside it: "clock", "late", "message", "seen", "service"; "person" for everything that somebody did.</summary>
    public static string Kind(IUcrEvent happened) => happened switch
    {
        ClockStarted or ClockStopped or ClockAbandoned or ClockCorrected or ClockStartCorrected => "clock",
        EscalationRaised or StandardBreached or AccessNotGained => "late",
        MessageSent or MessageRead => "message",
        CareContactStarted => "seen",
        IHumanAct { By: var by } when by != Domain.Values.StaffId.Service => "person",
        _ => "service",
    };

    private static PolicyName? PolicyOf(IUcrEvent happened) => happened switch
    {
        ClockStarted e => e.Policy,
        ClockStopped e => e.Policy,
        EscalationRaised e => e.Policy,
        ActionOwed e => e.Policy,
        ResolvedRemotely e => e.Policy,
        ClosedHoursAnswered e => e.Policy,
        _ => null,
    };
}
