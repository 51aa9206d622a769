using Ucr.Domain.Settings;

namespace Ucr.Domain.Allocation;

/// <summary>The policies of sending somebody.</summary>
public static class AllocationPolicyEntries
{
    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyEntry.Fixed(
            "who-disposes", "Who decides which clinician goes?", PolicyOrigin.Local, PolicyCertainty.ProductDecision, "No national rule was found",
            new(new("a-person-allocates/1"), "A named person; the plan only proposes, with its reasons.", Offered: true),
            new(new("plan-allocates/1"), "The plan, where a person switched that on.")),
    ];
}
