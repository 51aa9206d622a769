using Ucr.Domain.Settings;
using static Ucr.Domain.Settings.PolicyCertainty;
using static Ucr.Domain.Settings.PolicyOrigin;

namespace Ucr.Domain.Visits;

/// <summary>The policies of the visit.</summary>
public static class VisitPolicyEntries
{
    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyEntry.Fixed(
            "no-access", "What is a visit where nobody opens?", Local, ProductDecision, "No national rule was found",
            new(new("no-access-is-an-attempt/1"), "An attempt, never an attended contact: the clock runs on, and the person is looked for until a registered clinician closes.", Offered: true),
            new(new("no-access-closes/1"), "Closed as did not attend after two attempts.")) with { Rules = [27], Rulings = [15] },
    ];
}
