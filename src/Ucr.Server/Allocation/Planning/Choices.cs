using Ucr.Dispatch;
using Ucr.Domain.Allocation.Choosing;
using Ucr.Domain.Values;

namespace Ucr.Server.Allocation.Planning;

/// <summary>What a plan says of a choice, to be kept with it.</summary>
internal static class Choices
{
    /// <summary>The difference between somebody and the plan's first choice.</summary>
    public static AllocationChoice Of(Plan plan, PlannedSlot slot, StaffId chosen)
    {
        var rank = slot.Ranked.ToList().FindIndex(one => one.Clinician == chosen);
        var own = rank < 0 ? null : slot.Ranked[rank];
        return new(plan.Policy, plan.SituationSha256, slot.First?.Clinician, rank < 0 ? null : rank + 1)
        {
            MorePoints = own is null ? null : Math.Round(own.Score.Total - slot.First!.Score.Total, 1),
            ArrivesAt = own?.ArrivesAt,
            FirstArrivesAt = slot.First?.ArrivesAt,
            ChanceInTime = own?.ChanceInTime,
        };
    }
}
