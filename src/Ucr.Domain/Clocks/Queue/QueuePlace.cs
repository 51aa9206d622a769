using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks.Queue;

/// <summary>What a referral's place in the queue depends on.</summary>
/// <param name="RiskToLife">Somebody may die.</param>
/// <param name="Urgency">Clinical urgency.</param>
/// <param name="DueAt">The earliest deadline that calls somebody, ours or the sender's, UTC; null when none runs.</param>
/// <param name="ReceivedAt">UTC: the longer wait first, where all else is equal.</param>
/// <param name="Reference">So that the order is never chance.</param>
public sealed record QueuePlace(bool RiskToLife, ClinicalUrgency Urgency, Instant? DueAt, Instant ReceivedAt, string Reference)
{
    /// <summary>A referral's place.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visits">Its open visits.</param>
    /// <param name="settings">The provider's policies, every version.</param>
    public static QueuePlace Of(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) => new(
        IsRiskToLife(referral, visits),
        UrgencyOf(referral),
        ReferralClocks.Running(referral, visits, settings).Where(item => ClockKinds.Of(item.Kind).DrivesQueue).Min(item => (Instant?)item.DueAt),
        referral.ReceivedAt,
        referral.Reference);

    // On the floor, waiting for an ambulance, or behind a door that nobody opens: whatever urgency somebody chose before.
    private static bool IsRiskToLife(Referral referral, IReadOnlyList<Visit> visits) => referral switch
    {
        { IsOpen: false } => false,
        { Stage: Stage.Seen } => NobodyOpens(referral, visits),
        { Urgency: ClinicalUrgency.RiskToLife } or { Stage: Stage.AwaitingAmbulance } or { Timing.OnFloor: true } => true,
        { Stage: Stage.AwaitingTriage } when RedFlags.Danger(referral) => true,
        _ => NobodyOpens(referral, visits),
    };

    private static bool NobodyOpens(Referral referral, IReadOnlyList<Visit> visits) =>
        visits.Any(visit => visit.Stage == VisitStage.NoAccess && visit.Serves.Contains(referral.Id));

    // Nobody has judged it yet: it may be anything, so it does not stand behind what can wait.
    private static ClinicalUrgency UrgencyOf(Referral referral) => referral.Urgency ?? ClinicalUrgency.High;
}
