using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Allocation.Planning;

/// <summary>Whether cover is kept for what usually comes.</summary>
public static class LookAheadEntries
{
    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("look-ahead", "Does the plan keep cover for the next hours' usual demand?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found; measured on simulated days")
        {
            Present = policies => policies.Allocation.Planning.LookAhead is { Enabled: true } ahead
                ? $"Yes, by {Numbers(ahead)}. Who had better wait is named, with where; nobody is sent by it."
                : $"No: only what is known counts. If it is switched on: {Numbers(policies.Allocation.Planning.LookAhead)}.",
            Fields =
            [
                PolicyFields.Switch(
                    "look-ahead", "Keep cover for what usually comes", _ => "/allocation/planning/lookAhead/enabled",
                    policies => policies.Allocation.Planning.LookAhead.Enabled, (policies, value) => PlanFields.With(policies, plan => plan with { LookAhead = plan.LookAhead with { Enabled = value } })),
                Whole("look-ahead-futures", "Possible futures that are drawn", "futures", ahead => ahead.Futures, (ahead, value) => ahead with { Futures = value }, 1, 50),
                Whole("look-ahead-minutes", "How far they reach, in minutes", "minutes", ahead => ahead.Minutes, (ahead, value) => ahead with { Minutes = value }, 30, 240),
                Whole("look-ahead-iterations", "Times that each is taken apart and put together again", "iterations", ahead => ahead.Iterations, (ahead, value) => ahead with { Iterations = value }, 10, 1_000),
            ],
        },
    ];

    private static string Numbers(LookAheadPolicy ahead) => $"{ahead.Futures} possible futures of {ahead.Minutes} minutes, {ahead.Iterations} tries each";

    private static PolicyField Whole(
        string name, string label, string member, Func<LookAheadPolicy, int> read, Func<LookAheadPolicy, int, LookAheadPolicy> write, int least, int most) =>
        PlanFields.Whole(name, label, $"lookAhead/{member}", plan => read(plan.LookAhead), (plan, value) => plan with { LookAhead = write(plan.LookAhead, value) }, least, most);
}
