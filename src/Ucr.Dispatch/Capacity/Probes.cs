using Ucr.Dispatch.Travel;
using Ucr.Domain.Clocks;

namespace Ucr.Dispatch.Capacity;

/// <summary>Usual visits that nobody has referred, put into a plan of what is known and taken out again.</summary>
internal sealed class Probes
{
    private readonly ITravelTime travel;
    private readonly CapacityPolicy policy;
    private readonly Situation known;
    private readonly LivePlan plan;

    // Fewer iterations than a plan that somebody acts on: the probes only ask whether there is room. What only looks ahead is left out,
    // and overtime that somebody has allowed is room like any other.
    public Probes(Situation situation, int areas, ITravelTime travel, CapacityPolicy policy)
    {
        (this.travel, this.policy) = (travel, policy);
        known = situation with
        {
            Policy = situation.Policy with { Iterations = Math.Min(situation.Policy.Iterations, policy.Iterations), LookAhead = LookAhead.None, OvertimeWeight = 0 },
            Demand = null,
        };
        plan = new(known, travel, Math.Max(areas, policy.CountAtMost));
    }

    /// <summary>How many visits could be taken that are all referred at an instant, spread over areas in turn.</summary>
    public RoomFor Room(IReadOnlyList<CapacityArea> areas, Instant referredAt)
    {
        if (areas.Count == 0)
        {
            return new(referredAt, 0, OrMore: false);
        }

        var more = 0;
        while (more < policy.CountAtMost && Met(areas[more % areas.Count], referredAt, more))
        {
            more++;
        }

        plan.Forget();
        return new(referredAt, more, OrMore: more == policy.CountAtMost);
    }

    /// <summary>One referral at an instant would be met.</summary>
    public bool IsMet(CapacityArea area, Instant referredAt)
    {
        var met = Met(area, referredAt, 0);
        plan.Forget();
        return met;
    }

    private bool Met(CapacityArea area, Instant referredAt, int number) =>
        plan.Add(Visit(area, referredAt, number), known.Now)?.First is { ChanceInTime: { } chance } first
        && chance >= policy.ChanceWanted && first.Score.Others <= policy.LatenessForOthers;

    private OpenVisit Visit(CapacityArea area, Instant referredAt, int number) =>
        new(new VisitId(new Guid(int.MaxValue, 0, 0, BitConverter.GetBytes((long)number + 1))), VisitStage.Planned, policy.VisitMinutes, 1)
        {
            Place = area.Place,
            ReceivedAt = referredAt,
            EarliestAt = Reachable(area, referredAt + Duration.FromMinutes(policy.DeskMinutes)),
            DueAt = referredAt + Duration.FromMinutes(policy.DueMinutes),
            Standard = ResponseStandard.TwoHour,
            Capabilities = policy.Capabilities,
        };

    // The plan knows a probe before anybody has referred it, and would send somebody ahead: so that nobody is at the door before
    // a drive from the nearest base, whoever goes.
    private Instant Reachable(CapacityArea area, Instant ready)
    {
        var drives = known.Clinicians.Where(one => one.ShiftStartsAt <= ready && one.ShiftEndsAt + Duration.FromMinutes(one.OvertimeMinutes) > ready).Select(one => travel.Between(one.Base, area.Place, ready).Minutes);
        return ready + Duration.FromSeconds((long)(drives.DefaultIfEmpty(0).Min() * 60));
    }
}
