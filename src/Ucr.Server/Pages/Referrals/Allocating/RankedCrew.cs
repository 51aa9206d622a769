using Ucr.Dispatch;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Planning;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Who could go to a referral's visit, at the moment that somebody asks.</summary>
/// <param name="Visit">The visit that is planned, or the id of the one that has to be planned first.</param>
/// <param name="Planned">The visit is there.</param>
/// <param name="Plan">Who should go where, and what was known; null while no plan can be made.</param>
public sealed record RankedCrew(VisitId Visit, bool Planned, CrewPlan? Plan)
{
    /// <summary>Who holds the slot and has not accepted in time: taking somebody else takes it from them.</summary>
    public StaffId? InsteadOf { get; init; }

    /// <summary>Who is on shift: all that is known while no plan can be made.</summary>
    public IReadOnlyList<Shift> OnShift { get; init; } = [];

    /// <summary>The ranking; null when every slot is held, or there is no plan.</summary>
    public PlannedSlot? Slot => Plan?.Made.For(Visit);
}

/// <summary>A plan and what it was made from.</summary>
/// <param name="Read">What was known.</param>
/// <param name="Made">Who should go where.</param>
public sealed record CrewPlan(LiveReading Read, Plan Made);
