using Ucr.Domain.Settings;

namespace Ucr.Domain.Visits.Handovers;

/// <summary>Why somebody answers for a referral.</summary>
public enum AccountableBecause
{
    /// <summary>Nobody else does: the service's lead.</summary>
    LeadsTheService,

    /// <summary>They decided at triage, recorded its outcome, keep in touch until the crew is there, or took it at handover.</summary>
    TookItOn,

    /// <summary>They accepted its visit.</summary>
    AcceptedTheVisit,
}

/// <summary>The one person who answers for an open referral (clinical ruling 22).</summary>
/// <param name="Who">The person.</param>
/// <param name="Because">Why them.</param>
public sealed record Accountable(StaffId Who, AccountableBecause Because)
{
    /// <summary>
    /// Every open referral has exactly one such person at every moment: whoever took it on last, by a decision, a handover
    /// or by accepting its visit; before anybody has, the service's lead.
    /// </summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visits">Its open visits.</param>
    /// <param name="settings">The provider's rules: they name the lead.</param>
    /// <returns>The person; null when the referral is closed.</returns>
    public static Accountable? For(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) => referral switch
    {
        { IsOpen: false } => null,
        { Stage: Stage.Accepted or Stage.Seen } when OnVisit(referral, visits) is { } clinician => new(clinician, AccountableBecause.AcceptedTheVisit),
        { Care.Owner: { } owner } => new(owner.Who, AccountableBecause.TookItOn),
        _ => new(settings.At(referral.StageSince).Visits.Lead, AccountableBecause.LeadsTheService),
    };

    private static StaffId? OnVisit(Referral referral, IReadOnlyList<Visit> visits) => visits
        .Where(visit => visit.IsOpen && visit.Serves.Contains(referral.Id))
        .SelectMany(visit => visit.Crew)
        .Where(slot => slot is { Clinician: not null, AcceptedAt: { } accepted } && accepted >= (referral.Care.Owner?.Since ?? Instant.MinValue))
        .OrderBy(slot => slot.AcceptedAt).ThenBy(slot => slot.Number)
        .FirstOrDefault()?.Clinician;
}
