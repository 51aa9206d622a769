using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.History;

/// <summary>What is known of a referral that was brought in.</summary>
/// <param name="Digest">Of the line that holds.</param>
/// <param name="Facts">Lines so far: more facts than these are work of this service.</param>
public sealed record HistorySoFar(string Digest, int Facts);

/// <summary>A referral as its line tells of it.</summary>
internal static class HistoryEvolution
{
    public static Referral Imported(HistoryImported e) => After(
        new() { Id = e.ReferralId, Reference = e.Reference, Patient = e.Patient, Message = e.Message, Channel = Channel.Import }, e.History, new(e.Digest, 1));

    public static Referral? Apply(Referral referral, IReferralEvent happened) => happened is HistoryCorrected e
        ? After(
            new() { Id = referral.Id, Reference = referral.Reference, Patient = e.Patient, Message = referral.Message, Channel = referral.Channel, Version = referral.Version },
            e.History,
            new(e.Digest, (referral.Intake.History?.Facts ?? 0) + 1))
        : null;

    private static Referral After(Referral blank, HistoryOfReferral h, HistorySoFar soFar)
    {
        var (stage, since) = Stands(h);
        return blank with
        {
            Stage = stage,
            StageSince = since,
            ReceivedAt = h.ReceivedAt,
            WaitsForTriageSince = h.ReceivedAt,
            Source = h.Source,
            Referrer = h.Referrer,
            Need = h.Need,
            AgeInYears = h.AgeInYears,
            Locality = h.Locality,
            Urgency = h.Decision == HistoryDecision.Accepted ? ClinicalUrgency.Usual : null,
            VisitNeeds = h.Decision == HistoryDecision.Accepted ? VisitNeeds.Usual : null,
            Clock = h.Clocks.Count > 0 ? h.Clocks[^1] : null,
            EarlierClocks = [.. h.Clocks.SkipLast(1)],
            RedirectedTo = h.RedirectedTo,
            Closure = ClosureOf(h),
            ReferrerInformed = stage == Stage.Closed,
            Intake = new() { History = soFar },
        };
    }

    private static (Stage Stage, Instant Since) Stands(HistoryOfReferral h) => h switch
    {
        { ClosedAt: { } closed } => (Stage.Closed, closed),
        { Decision: HistoryDecision.Rejected or HistoryDecision.Redirected } => (Stage.Closed, h.DecidedAt ?? h.ReceivedAt),
        { Clocks: [.., { StoppedAt: { } seen }] } => (Stage.Seen, seen),
        { Decision: HistoryDecision.Accepted } => (Stage.Accepted, h.DecidedAt ?? h.ReceivedAt),
        _ => (Stage.AwaitingTriage, h.ReceivedAt),
    };

    private static ClosureReason? ClosureOf(HistoryOfReferral h) => h switch
    {
        { Closure: { } closure } => closure,
        { Decision: HistoryDecision.Rejected } => ClosureReason.Rejected,
        { Decision: HistoryDecision.Redirected } => ClosureReason.Onward,
        _ => null,
    };
}
