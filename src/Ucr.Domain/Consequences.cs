using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Settings;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;

namespace Ucr.Domain;

/// <summary>What a fact in one stream means for the other: visits and referrals are apart, and never disagree.</summary>
public static class Consequences
{
    /// <summary>What something on a visit means for one referral that it serves.</summary>
    public static IReadOnlyList<IReferralEvent> For(Referral referral, VisitId visit, IVisitEvent happened, ServiceSettings settings) => happened switch
    {
        VisitPlanned => [new VisitArranged(visit)],
        NeedAdded e when e.Referral == referral.Id => [new VisitArranged(visit)],
        CareContactStarted contact => [.. ClockRule.StopFor(referral, visit, contact, settings)],
        CareContactEnded contact => [new VisitConcluded(visit, Seen: true), .. GpToldTask.After(referral, contact, settings), .. AssessmentTask.DoneBy(referral, contact)],
        VisitCancelled => [new VisitConcluded(visit, Seen: false)],
        AccessNotGained e => [Ladder.Raise(EscalationKind.NoAccess, e.OccurredAt, settings, about: visit.Value)],
        DuressSignalled e => [Ladder.Raise(EscalationKind.Duress, e.OccurredAt, settings, about: visit.Value)],
        CrewBecameUnavailable e => [Ladder.Raise(EscalationKind.CrewUnavailable, e.OccurredAt, settings, about: visit.Value)],
        NobodyCouldBeAllocated e => [Ladder.Raise(EscalationKind.NobodyFits, e.FoundAt, settings, about: visit.Value)],
        _ => [],
    };

    /// <summary>
    /// What something about a referral means for one of its open visits: a visit to somebody whose referral has closed is
    /// called off, unless somebody is with them or it also serves another referral.
    /// </summary>
    public static IReadOnlyList<IVisitEvent> For(Visit visit, IReferralEvent happened) => happened switch
    {
        ReferralClosed closed when visit is { IsOpen: true, Stage: not VisitStage.WithPatient, Serves.Count: 1 } =>
            [new VisitCancelled(closed.Reason == ClosureReason.Declined, $"The referral was closed: {closed.Reason}", closed.By, closed.OccurredAt)],
        ClockStarted clock when visit.IsOpen && DueBy(visit, clock) != visit.DueAt => [new VisitDueChanged(DueBy(visit, clock))],
        ReferralReassigned e => Moved(visit, e.To),
        PatientIdentified e => Moved(visit, e.Patient),
        DeathReported { Source: not DeathSource.Trace } death when visit is { IsOpen: true, Stage: not VisitStage.WithPatient } =>
            [new VisitCancelled(ByPatient: false, "A death was reported", death.By, death.OccurredAt)],
        _ => [],
    };

    // A visit that serves several referrals stays with the person of the others.
    private static IReadOnlyList<IVisitEvent> Moved(Visit visit, PatientId to) =>
        visit is { IsOpen: true, Serves.Count: 1 } && visit.Patient != to ? [new VisitPatientChanged(to)] : [];

    // A visit that serves one referral is due with its clock; of several it keeps the earliest that it knows of.
    private static Instant DueBy(Visit visit, ClockStarted clock) =>
        visit.Serves.Count == 1 || visit.DueAt is null ? clock.DueAt : Instant.Min(clock.DueAt, visit.DueAt.Value);
}
