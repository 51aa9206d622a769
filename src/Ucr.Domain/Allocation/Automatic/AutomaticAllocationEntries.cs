using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Allocation.Automatic;

/// <summary>Who disposes: a person, or the plan where a person switched that on.</summary>
public static class AutomaticAllocationEntries
{
    private const int Highest = 100;
    private const string Nobody = "None: a named person decides; the plan only proposes, with its reasons.";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("automatic-allocation", "Which visits are allocated as the plan proposes, without waiting for a person?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Present = policies => policies.Allocation.Automatic switch
            {
                { Enabled: true } policy => $"{Named(policy)}. Everything else, and whatever carries a warning, waits for a person.",
                { Needs.Count: 0, Hours.Count: 0, LeastChancePercent: var least } when least == AutomaticAllocationPolicy.Off.LeastChancePercent => Nobody,
                var policy => $"{Nobody} If it is switched on: {Named(policy)}.",
            },
            Fields =
            [
                PolicyFields.Switch(
                    "automatic-allocation", "Allocate what is named below by itself", _ => "/allocation/automatic/enabled",
                    policies => policies.Allocation.Automatic.Enabled, (policies, value) => With(policies, automatic => automatic with { Enabled = value })),
                NeedLines.Field(
                    "automatic-allocation-needs", "/allocation/automatic/needs",
                    policies => policies.Allocation.Automatic.Needs, (policies, needs) => With(policies, automatic => automatic with { Needs = needs })),
                LineFields.List(
                    "automatic-allocation-hours", "At which hours of the week", $"Monday-Friday 08:00-20:00. {WeekLines.Hint}", "/allocation/automatic/hours", WeekLines.Form,
                    policies => policies.Allocation.Automatic.Hours, (policies, hours) => With(policies, automatic => automatic with { Hours = hours }), WeekLines.Fault),
                PolicyFields.Number(
                    "automatic-allocation-chance", "Least chance of being in time, in percent", _ => "/allocation/automatic/leastChancePercent",
                    policies => policies.Allocation.Automatic.LeastChancePercent, (policies, value) => With(policies, automatic => automatic with { LeastChancePercent = value }), 1, Highest),
            ],
        },
    ];

    private static ServicePolicies With(ServicePolicies policies, Func<AutomaticAllocationPolicy, AutomaticAllocationPolicy> change) =>
        policies with { Allocation = policies.Allocation with { Automatic = change(policies.Allocation.Automatic) } };

    private static string Named(AutomaticAllocationPolicy policy) =>
        $"For {Or(policy.Needs.Select(need => need.Value), "no need")}, at {Or(WeekLines.Form.Write(policy.Hours), "no hour")}, from {policy.LeastChancePercent} percent";

    private static string Or(IEnumerable<string> words, string none) => string.Join("; ", words.DefaultIfEmpty(none));
}
