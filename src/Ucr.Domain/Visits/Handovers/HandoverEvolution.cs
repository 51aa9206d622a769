using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Visits.Handovers;

/// <summary>What handovers change, and who answers for a referral after each fact.</summary>
internal static class HandoverEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        HandoverGiven e => care with { Handovers = [.. care.Handovers, new(e.Handover, e.From, e.To, e.OccurredAt) { What = e.What }] },
        HandoverAccepted e => care.Answered(e.Handover, e.OccurredAt, accepted: true),
        HandoverDeclined e => care.Answered(e.Handover, e.OccurredAt, accepted: false),
        _ => null,
    };

    /// <summary>Who decided last answers for it; what comes back to triage, or closes, is nobody's own.</summary>
    public static Referral Owned(Referral r, IReferralEvent happened) => happened switch
    {
        ReferralAccepted e => r.OwnedBy(e.By, e.OccurredAt),
        ReferralRedirected e => r.OwnedBy(e.By, e.OccurredAt),
        EmergencyRaised e => r.OwnedBy(e.Owner, e.OccurredAt),
        OutcomeRecorded e => r.OwnedBy(e.By, e.OccurredAt),
        HandoverAccepted e => r.OwnedBy(e.By, e.OccurredAt),
        RedirectRefused or DuplicateUnlinked or ReferralClosed => r with { Care = r.Care with { Owner = null } },
        _ => r,
    };

    private static Referral OwnedBy(this Referral r, StaffId who, Instant since) =>
        r with { Care = r.Care with { Owner = who == StaffId.Service ? null : new(who, since) } };

    private static CareOfReferral Answered(this CareOfReferral care, Guid id, Instant at, bool accepted) =>
        care with { Handovers = [.. care.Handovers.Select(item => item.Id == id ? item with { AnsweredAt = at, Accepted = accepted } : item)] };
}
