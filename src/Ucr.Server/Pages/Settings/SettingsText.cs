using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Preview;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Settings;

/// <summary>Settings in words.</summary>
internal static class SettingsText
{
    /// <summary>The settings' policies with what holds, and who set each.</summary>
    public static IReadOnlyList<(string Step, IReadOnlyList<ShownPolicy> Policies)> Steps(ServiceSettings settings, ServicePolicies present, StaffNames staff) =>
        [.. PolicyCatalogue.Groups.Select(group => (group.Step, (IReadOnlyList<ShownPolicy>)[.. group.Entries.Select(entry => new ShownPolicy(entry, entry.Present(present), Since(entry, settings, present, staff)))]))];

    /// <summary>Where a step begins on a page.</summary>
    public static string Anchor(string step) => $"step-{step.ToLowerInvariant().Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)}";

    /// <summary>A policy's certainty in words.</summary>
    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Verified => "Verified",
        Certainty.Inferred => "Inferred",
        Certainty.Recalled => "Recalled, not verified",
        _ => "A choice of this product",
    };

    /// <summary>Who sets it.</summary>
    public static string Of(RuleOrigin origin) => origin == RuleOrigin.National ? "National" : "Local practice";

    /// <summary>The policies that read differently, each as one line.</summary>
    public static IReadOnlyList<string> Lines(ServicePolicies before, ServicePolicies after) =>
    [
        .. SettingDifferences.InPolicies(before, after).Select(difference => $"{difference.Entry.Question} Before: {difference.Before} Now: {difference.After}"),
        .. OnlyInValues(before, after).Select(difference => $"{difference.Path}: before {difference.Before ?? "not there"}, now {difference.After ?? "not there"}"),
    ];

    /// <summary>What was raised, in words.</summary>
    public static string Of(RaisingDifference raising) =>
        (raising.Kind is { } kind ? EscalationText.Of(kind) : "Standard breached") + (raising.Step > 1 ? $" (step {raising.Step})" : "");

    /// <summary>What a clock is, in words.</summary>
    public static string Of(ClockDifference clock) => ClockKinds.Of(clock.Kind).Meaning.Words;

    /// <summary>In time or not.</summary>
    public static string Met(bool? met) => met switch { true => "in time", false => "late", null => "not due" };

    private static IEnumerable<ValueDifference> OnlyInValues(ServicePolicies before, ServicePolicies after) =>
        SettingDifferences.InPolicies(before, after).Count > 0 ? [] : SettingDifferences.InValues(before, after);

    private static string Since(PolicyEntry entry, ServiceSettings settings, ServicePolicies present, StaffNames staff)
    {
        var before = ServicePolicies.Default;
        var since = "The default; nobody has changed it.";
        foreach (var change in settings.Changes.TakeWhile(change => change.Policies.Version <= present.Version))
        {
            if (!string.Equals(entry.Present(before), entry.Present(change.Policies), StringComparison.Ordinal))
            {
                since = change.SetBy is { } by
                    ? $"Since {TimeText.Full(change.HoldsFrom)}, set by {staff.Of(by.By)}: {by.Reason}"
                    : $"Since {TimeText.Full(change.HoldsFrom)}.";
            }

            before = change.Policies;
        }

        return since;
    }
}
