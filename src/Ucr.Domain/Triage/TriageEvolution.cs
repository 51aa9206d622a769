using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Visits.Observing;

namespace Ucr.Domain.Triage;

/// <summary>What triage's facts change.</summary>
internal static class TriageEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        ReferralAccepted e => (r with { Urgency = e.Urgency, Need = e.Need, VisitNeeds = e.Needs, Triage = r.Triage.Waits(w => w with { Exemption = e.Exemption }) }).At(Stage.Accepted, e.OccurredAt, e.By),
        ReferralRedirected e => (r with { RedirectedTo = e.To }).At(Stage.AwaitingReceiver, e.OccurredAt, e.By),
        RedirectRefused e => (r with { RedirectedTo = null, WaitsForTriageSince = e.OccurredAt }).At(Stage.AwaitingTriage, e.OccurredAt, e.By),
        EmergencyRaised e => (r with { AmbulanceOwner = e.Owner, CadNumber = e.CadNumber ?? r.CadNumber, RedirectedTo = null })
            .At(Stage.AwaitingAmbulance, r.Stage == Stage.AwaitingAmbulance ? r.StageSince : e.OccurredAt, e.By),
        TriageRecorded e => r with { Triage = r.Triage with { Assessment = e.Found.Or(r.Triage.Assessment) } },
        ObservationsTaken e => r with { Triage = r.Triage with { Observed = Observed(r.Triage.Observed, e), Assessment = Measured(r.Triage.Assessment, e) } },
        DispositionProposed e => r with { Triage = r.Triage with { Proposal = e.Proposal } },
        TriagedAgain e => r with { Urgency = e.Urgency, Triage = r.Triage.Waits(w => w with { NextCallAt = e.NextCallAt, TriagedAgainAt = [.. w.TriagedAgainAt, e.OccurredAt] }) },
        ReferralRejected e => r with { Triage = r.Triage.Waits(w => w with { Rejection = new(e.Reason, e.LocalKey, e.SignpostedTo) }) },
        PathwayDowngraded e => r with { Triage = r.Triage.Waits(w => w with { Exemption = e.Exemption, ExemptionAsked = null }) },
        PathwayUpgraded e => r with { Triage = r.Triage.Waits(w => w with { Exemption = e.Exemption, ExemptionAsked = null }) },
        RedirectAccepted or AmbulanceCrewArrived => r,
        _ when PersonEvolution.Apply(r.Triage.Person, happened) is { } person => r with { Triage = r.Triage with { Person = person } },
        _ when TellingEvolution.Apply(r.Triage.Telling, happened) is { } telling => r with { Triage = r.Triage with { Telling = telling } },
        _ when WaitingEvolution.Apply(r.Triage.Waiting, happened) is { } waiting => r with { Triage = r.Triage with { Waiting = waiting } },
        _ => null,
    };

    private static IReadOnlyList<TakenObservations> Observed(IReadOnlyList<TakenObservations> before, ObservationsTaken e) =>
        [.. before.Append(new(e.Found, e.Score, e.By, e.OccurredAt)).OrderBy(one => one.TakenAt)];

    /// <summary>A reading that arrives late, from a phone without signal, does not take the place of a newer one; one without a score takes none's.</summary>
    private static TriageAssessment Measured(TriageAssessment known, ObservationsTaken e) => e.Score is not { } score || known.Picture.EarlyWarning?.TakenAt > e.OccurredAt
        ? known
        : known with { Picture = known.Picture with { EarlyWarning = new(WarningTool.News2, score, e.OccurredAt, ReadingSource.OurClinician) } };

    private static TriageSoFar Waits(this TriageSoFar triage, Func<WaitingSoFar, WaitingSoFar> change) => triage with { Waiting = change(triage.Waiting) };
}
