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

    private static TriageSoFar Waits(this TriageSoFar triage, Func<WaitingSoFar, WaitingSoFar> change) => triage with { Waiting = change(triage.Waiting) };
}
