namespace Ucr.Domain.Settings;

/// <summary>A policy that reads differently.</summary>
/// <param name="Entry">The policy.</param>
/// <param name="Before">As it was, in words.</param>
/// <param name="After">As it will be, in words.</param>
public sealed record PolicyDifference(PolicyEntry Entry, string Before, string After);

/// <summary>A value that differs.</summary>
/// <param name="Path">Where it stands in the settings.</param>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it will be; null where it will not be there.</param>
public sealed record ValueDifference(string Path, string? Before, string? After);

/// <summary>What a change of the settings changes, in words.</summary>
public static class SettingDifferences
{
    /// <summary>The policies that read differently.</summary>
    public static IReadOnlyList<PolicyDifference> InPolicies(ServicePolicies before, ServicePolicies after) =>
    [
        .. PolicyCatalogue.All
            .Select(entry => new PolicyDifference(entry, entry.Present(before), entry.Present(after)))
            .Where(difference => !string.Equals(difference.Before, difference.After, StringComparison.Ordinal)),
    ];

    /// <summary>Each single value that differs: everything that the words above leave out stands here.</summary>
    public static IReadOnlyList<ValueDifference> InValues(ServicePolicies before, ServicePolicies after)
    {
        var was = ByPath(before);
        var will = ByPath(after);
        return
        [
            .. was.Keys.Union(will.Keys, StringComparer.Ordinal)
                .Select(path => new ValueDifference(path, was.GetValueOrDefault(path), will.GetValueOrDefault(path)))
                .Where(difference => !string.Equals(difference.Before, difference.After, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<string, string> ByPath(ServicePolicies policies) => SettingValues.Of(policies)
        .Where(value => !value.Path.EndsWith("/#", StringComparison.Ordinal))
        .GroupBy(value => value.Path, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => string.Join("; ", group.Select(value => value.Words)), StringComparer.Ordinal);
}
