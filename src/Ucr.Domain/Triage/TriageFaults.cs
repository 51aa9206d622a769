using Ucr.Domain.Settings;

namespace Ucr.Domain.Triage;

/// <summary>What the criteria of triage cannot be, beyond what each field says.</summary>
internal static class TriageFaults
{
    public static IEnumerable<PolicyFault> In(TriagePolicies triage) =>
    [
        .. PolicyFaults.Twice("/triage/redFlags", triage.RedFlags, flag => flag.Key),
        .. PolicyFaults.Twice("/triage/exclusions", triage.Exclusions, exclusion => exclusion.Key),
        .. triage.Conditions.SelectMany((need, at) => Of(need, triage, $"/triage/conditions/{at}")),
        .. triage.LeastAge is < 0 or > 18 ? new[] { new PolicyFault("/triage/leastAge", "Adults are 18 or over: a service may take younger people, and not turn adults away.") } : [],
    ];

    private static IEnumerable<PolicyFault> Of(Condition need, TriagePolicies triage, string pointer)
    {
        if (need.ValidUntil < need.ValidFrom)
        {
            yield return new($"{pointer}/validUntil", "The last day comes after the first.");
        }

        if (need.RedFlags?.FirstOrDefault(flag => triage.RedFlags.All(known => !string.Equals(known.Key, flag, StringComparison.Ordinal))) is { } unknown)
        {
            yield return new($"{pointer}/redFlags", $"There is no red flag '{unknown}'.");
        }
    }
}
