namespace Ucr.Domain.Triage;

/// <summary>What triage's facts change.</summary>
internal static class TriageEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        ReferralAccepted e => (r with { Urgency = e.Urgency, Need = e.Need, VisitNeeds = e.Needs }).At(Stage.Accepted, e.OccurredAt, e.By),
        ReferralRedirected e => (r with { RedirectedTo = e.To }).At(Stage.AwaitingReceiver, e.OccurredAt, e.By),
        RedirectRefused e => (r with { RedirectedTo = null, WaitsForTriageSince = e.OccurredAt }).At(Stage.AwaitingTriage, e.OccurredAt, e.By),
        EmergencyRaised e => (r with { AmbulanceOwner = e.Owner, CadNumber = e.CadNumber ?? r.CadNumber, RedirectedTo = null })
            .At(Stage.AwaitingAmbulance, r.Stage == Stage.AwaitingAmbulance ? r.StageSince : e.OccurredAt, e.By),
        TriageRecorded e => r with { Triage = r.Triage with { Assessment = e.Found.Or(r.Triage.Assessment) } },
        RedirectAccepted or ReferralRejected or AmbulanceCrewArrived or PathwayUpgraded or PathwayDowngraded => r,
        _ => null,
    };
}
