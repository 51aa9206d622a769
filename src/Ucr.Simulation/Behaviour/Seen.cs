using Ucr.Domain.Allocation;

namespace Ucr.Simulation.Behaviour;

/// <summary>The service's work as its people see it.</summary>
/// <param name="Referrals">Open referrals.</param>
/// <param name="Visits">Open visits.</param>
/// <param name="Shifts">Shifts of the day.</param>
/// <param name="LastSeen">Where a clinician was last; null when they have not left their base.</param>
public sealed record Seen(
    IReadOnlyList<Referral> Referrals, IReadOnlyList<Visit> Visits, IReadOnlyList<Shift> Shifts, Func<StaffId, Place?> LastSeen)
{
    /// <summary>The visits of a referral.</summary>
    public IEnumerable<Visit> VisitsOf(Referral referral) => Visits.Where(visit => visit.Serves.Contains(referral.Id));
}

/// <summary>What somebody is going to do.</summary>
/// <param name="Key">Names the act for ever: its repeat is the same act.</param>
/// <param name="DueAt">When they do it, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Command">An <see cref="IReferralCommand"/>, an <see cref="IVisitCommand"/> or a <see cref="PlanVisit"/>.</param>
public sealed record PersonsAct(string Key, Instant DueAt, Actor By, object Command);
