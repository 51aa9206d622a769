using Ucr.Domain.Clocks;

namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>
/// A covert call for help shows on no screen that whoever threatens the clinician could read: the desk sees it, and nobody who is
/// on the visit does, whatever else they may see (clinical ruling 21).
/// </summary>
public static class Covert
{
    /// <summary>True for somebody who is not at the desk, who goes on one of the visits, or who called for help on one.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="visits">The visits that what they look at is about.</param>
    public static bool IsHiddenFrom(Actor viewer, IEnumerable<Visit> visits) =>
        !IsAtTheDesk(viewer) || visits.Any(visit => visit.SlotOf(viewer.Id) is not null || visit.Watch.Duress?.Clinician == viewer.Id);

    /// <summary>True for a fact that tells of a covert call.</summary>
    public static bool Tells(IUcrEvent happened) => happened is DuressSignalled or DuressStoodDown
        or EscalationRaised { Kind: EscalationKind.Duress } or EscalationAcknowledged { Kind: EscalationKind.Duress } or EscalationNotified { Kind: EscalationKind.Duress };

    /// <summary>A visit as this person may see it.</summary>
    public static Visit For(this Visit visit, Actor viewer) =>
        visit.Watch.Duress is not null && IsHiddenFrom(viewer, [visit]) ? visit with { Watch = visit.Watch with { Duress = null } } : visit;

    /// <summary>A referral as this person may see it.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="visits">Its visits; those of other referrals are passed over.</param>
    public static Referral For(this Referral referral, Actor viewer, IEnumerable<Visit> visits) =>
        referral.Escalations.Any(raised => raised.Kind == EscalationKind.Duress) && IsHiddenFrom(viewer, visits.Where(visit => visit.Serves.Contains(referral.Id)))
            ? referral with { Escalations = [.. referral.Escalations.Where(raised => raised.Kind != EscalationKind.Duress)] }
            : referral;

    private static bool IsAtTheDesk(Actor viewer) => viewer.Dispatches || viewer.Roles.Contains(Role.CallTaker) || viewer.Roles.Contains(Role.Manager);
}
