namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Whether what was raised is still so. An escalation stops when its cause stops, answered or not.</summary>
public static class EscalationCause
{
    /// <summary>True while somebody still has to act.</summary>
    /// <param name="raised">What was raised.</param>
    /// <param name="referral">The referral.</param>
    /// <param name="visits">Its open visits.</param>
    public static bool Stands(RaisedEscalation raised, Referral referral, IReadOnlyList<Visit> visits) => raised.Kind switch
    {
        EscalationKind.NoClinicalEyes or EscalationKind.NobodyWatches => referral.Stage == Stage.AwaitingTriage && referral.WaitsForTriageSince <= raised.DueAt,
        EscalationKind.DueSoon => referral.Clock is { Runs: true } clock && raised.DueAt >= clock.StartedAt && clock.DueAt >= raised.DueAt,
        EscalationKind.AtRisk => referral is { Stage: Stage.Accepted, Clock.Runs: true } && !visits.Any(IsTaken),
        EscalationKind.BreachSafetyCall => referral.Clock is { Runs: true } late && late.DueAt <= raised.DueAt,
        EscalationKind.NotAccepted => visits.Any(visit => visit.Crew.Any(slot => slot is { Clinician: not null, AcceptedAt: null })),
        EscalationKind.NobodyFits => visits.Any(visit => visit.NobodyFits),
        EscalationKind.NoAccess => visits.Any(visit => visit.Stage == VisitStage.NoAccess),
        EscalationKind.RedirectNotAccepted => referral.Stage == Stage.AwaitingReceiver && referral.StageSince <= raised.DueAt,
        EscalationKind.AmbulanceSafetyCall or EscalationKind.AmbulanceNotAcknowledged => referral.Stage == Stage.AwaitingAmbulance,
        EscalationKind.WithdrawalRequested => referral is { WithdrawalRequested: true, IsOpen: true },
        EscalationKind.SenderNotTold => !referral.ReferrerInformed,
        _ => referral.IsOpen,
    };

    private static bool IsTaken(Visit visit) => visit.Crew.Count > 0 && visit.Crew.All(slot => slot.AcceptedAt is not null);
}
