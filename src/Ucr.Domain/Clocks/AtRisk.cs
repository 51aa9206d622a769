using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>From when too little time is left to send somebody who would be there in time (rule 48).</summary>
public static class AtRisk
{
    /// <summary>
    /// Due time less an expected drive and the minutes to get ready. Due after closing, the last closing counts instead: by
    /// then somebody has to be on the way, or an out-of-hours responder has the person (rule 15).
    /// </summary>
    /// <param name="startedAt">The clock's start, UTC: not at risk before.</param>
    /// <param name="dueAt">The clock's due time, UTC.</param>
    /// <param name="policies">The policies at its start.</param>
    public static Instant From(Instant startedAt, Instant dueAt, ServicePolicies policies) => Instant.Max(
        startedAt,
        (policies.Hours.LastClosing(startedAt, dueAt) ?? dueAt) - policies.Clocks.ExpectedDrive - policies.Clocks.GetReady);
}
