using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Allocation.Choosing;

/// <summary>Whether a clinician has had their time to accept (rule 48): five minutes, unless the service says otherwise.</summary>
public static class Acceptance
{
    /// <summary>They hold the slot, have not accepted, and the time for it is over: the visit may be offered to the next.</summary>
    /// <param name="slot">A crew slot.</param>
    /// <param name="settings">Every version: the one that held at the allocation counts.</param>
    /// <param name="now">UTC.</param>
    public static bool IsOverdue(CrewSlot slot, ServiceSettings settings, Instant now) =>
        slot is { Clinician: not null, AllocatedAt: { } allocated, AcceptedAt: null, SetOffAt: null }
        && settings.At(allocated).Clocks.Limits.FirstOrDefault(limit => limit is { Kind: ClockKind.AllocationAcceptance, Enabled: true }) is { } limit
        && now > allocated + limit.Limit;
}
