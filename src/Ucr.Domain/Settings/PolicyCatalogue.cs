using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Hours;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Settings;

/// <summary>The policies of one step of the referral's path.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Entries">Its policies.</param>
public sealed record PolicyGroup(string Step, IReadOnlyList<PolicyEntry> Entries);

/// <summary>
/// Every policy of the service, in the order of the referral's path. The entries stand beside the rules they describe, in
/// each step's own folder; a new file of entries is added to its step here.
/// </summary>
public static class PolicyCatalogue
{
    /// <summary>The policies by step.</summary>
    public static IReadOnlyList<PolicyGroup> Groups { get; } =
    [
        new("Intake", [.. IntakePolicyEntries.All, .. AreaPolicyEntries.All, .. DoorEntries.All]),
        new("Triage", [.. TriagePolicyEntries.All]),
        new("Clocks", [.. ServiceHoursPolicy.All, .. ClockPolicyEntries.All, .. StartAndStopEntries.All, .. ClockLimitEntries.All, .. EpisodePolicyEntries.All]),
        new("Escalation", [.. EscalationPolicyEntries.All, .. LadderEntries.All]),
        new("Allocation", [.. AllocationPolicyEntries.All]),
        new("Visits", [.. VisitPolicyEntries.All]),
        new("Outcomes", [.. OutcomePolicyEntries.All]),
        new("Reporting", [.. ReportingPolicyEntries.All]),
    ];

    /// <summary>Every policy.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [.. Groups.SelectMany(group => group.Entries)];

    /// <summary>Every value that a manager can change.</summary>
    public static IReadOnlyList<PolicyField> Fields { get; } = [.. All.SelectMany(entry => entry.Fields)];

    /// <summary>A policy by its key; null when there is none.</summary>
    public static PolicyEntry? Find(string key) => All.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
}
