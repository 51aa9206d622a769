using Ucr.Domain.Settings;

namespace Ucr.Domain.Triage;

/// <summary>What the criteria of triage cannot be, beyond what each field says.</summary>
internal static class TriageFaults
{
    public static IEnumerable<PolicyFault> In(TriagePolicies triage) =>
    [
        .. triage.Conditions.SelectMany((need, at) => Of(need, triage, $"/triage/conditions/{at}")),
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
