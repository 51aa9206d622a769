using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Settings;
using Ucr.Domain.Visits.Handovers;

namespace Ucr.Domain.Allocation;

/// <summary>What a clinician would leave behind by going home (clinical ruling 22): the server counts it, never the sender.</summary>
/// <param name="OpenVisits">Visits in whose crew they are and that are neither over nor called off.</param>
/// <param name="UnacceptedItems">Handovers that they gave or were given and that nobody has answered.</param>
/// <param name="UnansweredSafetyCalls">Safety calls that are due for a referral they answer for.</param>
/// <param name="Accountable">Open referrals that they answer for.</param>
public sealed record LeftBehind(int OpenVisits, int UnacceptedItems, int UnansweredSafetyCalls, int Accountable)
{
    /// <summary>Nothing.</summary>
    public static readonly LeftBehind Nothing = new(0, 0, 0, 0);

    /// <summary>Counts it.</summary>
    /// <param name="clinician">Who wants to go.</param>
    /// <param name="open">Every open referral.</param>
    /// <param name="visits">Every open visit.</param>
    /// <param name="settings">The provider's rules.</param>
    public static LeftBehind By(StaffId clinician, IReadOnlyCollection<Referral> open, IReadOnlyCollection<Visit> visits, ServiceSettings settings)
    {
        var theirs = open.Where(referral => AnswersFor(clinician, referral, visits, settings)).ToList();
        return new(
            visits.Count(visit => visit.IsOpen && visit.SlotOf(clinician) is not null),
            open.SelectMany(referral => referral.Care.Handovers).Count(item => item.IsOpen && (item.From == clinician || item.To == clinician)),
            theirs.Sum(referral => SafetyCallCount.Of(referral).Unanswered),
            theirs.Count);
    }

    private static bool AnswersFor(StaffId clinician, Referral referral, IReadOnlyCollection<Visit> visits, ServiceSettings settings) =>
        Visits.Handovers.Accountable.For(referral, [.. visits.Where(visit => visit.Serves.Contains(referral.Id))], settings)?.Who == clinician;
}
