using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain;

/// <summary>How each fact changes a referral.</summary>
internal static class ReferralEvolution
{
    public static Referral Evolve(Referral? current, IReferralEvent happened) => (current, happened) switch
    {
        (null, ReferralReceived e) => Received(e),
        ({ } r, ReferralAmended e) => r with
        {
            Narrative = e.Narrative ?? r.Narrative,
            Place = e.Place ?? r.Place,
            SenderBreachAt = e.SenderBreachAt ?? r.SenderBreachAt,
            Alerts = e.Alerts ?? r.Alerts,
        },
        ({ } r, ReferralWithdrawn) => r with { WithdrawalRequested = r.Stage != Stage.AwaitingTriage },
        ({ } r, DuplicateLinked e) => r with { DuplicateOf = e.Original },
        ({ } r, DuplicateUnlinked e) => (r with { DuplicateOf = null, Closure = null, WaitsForTriageSince = e.OccurredAt }).At(Stage.AwaitingTriage, e.OccurredAt, e.By),
        ({ } r, ReferralAccepted e) => (r with { Urgency = e.Urgency, Need = e.Need, VisitNeeds = e.Needs }).At(Stage.Accepted, e.OccurredAt, e.By),
        ({ } r, ReferralRedirected e) => (r with { RedirectedTo = e.To }).At(Stage.AwaitingReceiver, e.OccurredAt, e.By),
        ({ } r, RedirectRefused e) => (r with { RedirectedTo = null, WaitsForTriageSince = e.OccurredAt }).At(Stage.AwaitingTriage, e.OccurredAt, e.By),
        ({ } r, EmergencyRaised e) => (r with { AmbulanceOwner = e.Owner, CadNumber = e.CadNumber ?? r.CadNumber, RedirectedTo = null })
            .At(Stage.AwaitingAmbulance, r.Stage == Stage.AwaitingAmbulance ? r.StageSince : e.OccurredAt, e.By),
        ({ } r, VisitArranged e) => r with { OpenVisits = [.. r.OpenVisits, e.Visit] },
        ({ } r, VisitConcluded e) => r with { OpenVisits = [.. r.OpenVisits.Where(visit => visit != e.Visit)] },
        ({ } r, OutcomeRecorded e) => r with { Outcome = e.Result },
        ({ } r, ReferrerInformed) => r with { ReferrerInformed = true },
        ({ } r, ReferralClosed e) => (r with { Closure = e.Reason }).At(Stage.Closed, e.OccurredAt, e.By),
        ({ } r, RedirectAccepted or ReferralRejected or AmbulanceCrewArrived or PathwayUpgraded or PathwayDowngraded or OnwardReferralMade) => r,
        ({ } r, _) => OfClock(r, happened),
        _ => throw Impossible(current, happened),
    };

    private static Referral OfClock(Referral r, IReferralEvent happened) => happened switch
    {
        ClockStarted e => r with
        {
            Clock = new(e.Standard, e.StartedAt, e.DueAt, e.Policy),
            EarlierClocks = r.Clock is null ? r.EarlierClocks : [.. r.EarlierClocks, r.Clock],
        },
        ClockStopped e when r.Clock is { } clock => (r with { Clock = clock with { StoppedAt = e.StoppedAt } })
            .At(r.Stage == Stage.AwaitingAmbulance ? r.Stage : Stage.Seen, e.StoppedAt, by: null),
        ClockAbandoned e when r.Clock is { } clock => r with { Clock = clock with { AbandonedAt = e.EndedAt } },
        ClockCorrected e when r.Clock is { } clock => r with { Clock = clock with { StoppedAt = e.ToStoppedAt } },
        StandardBreached e => r with { BreachedAt = e.DueAt },
        EscalationRaised e => r with { Escalations = [.. r.Escalations, new(e.Kind, e.DueAt)] },
        EscalationAcknowledged e => r with
        {
            WithdrawalRequested = r.WithdrawalRequested && e.Kind != EscalationKind.WithdrawalRequested,
            Escalations = [.. r.Escalations.Select(raised => raised.Kind == e.Kind ? raised with { AcknowledgedBy = raised.AcknowledgedBy ?? e.By } : raised)],
        },
        _ => throw Impossible(r, happened),
    };

    private static Referral Received(ReferralReceived e) => new()
    {
        Id = e.ReferralId,
        Reference = e.Reference,
        Patient = e.Patient,
        Stage = Stage.AwaitingTriage,
        StageSince = e.ReceivedAt,
        ReceivedAt = e.ReceivedAt,
        WaitsForTriageSince = e.ReceivedAt,
        Channel = e.Channel,
        Source = e.Source,
        Referrer = e.Referrer,
        Message = e.Message,
        Need = e.Need,
        Narrative = e.Narrative,
        AgeInYears = e.AgeInYears,
        Place = e.Place,
        Locality = e.Locality,
        Alerts = e.Alerts,
        Safety = e.Safety,
        SenderBreachAt = e.SenderBreachAt,
        Doubts = e.Doubts,
    };

    private static Referral At(this Referral referral, Stage stage, Instant since, StaffId? by) =>
        referral with { Stage = stage, StageSince = since, StageBy = by };

    private static UnreachableException Impossible(Referral? current, IReferralEvent happened) =>
        new($"{happened.GetType().Name} cannot follow {current?.Stage.ToString() ?? "nothing"}.");
}
