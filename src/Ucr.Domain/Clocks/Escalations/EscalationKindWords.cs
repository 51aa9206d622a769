namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What is late or wrong, in words that say what to do.</summary>
public static class EscalationKindWords
{
    /// <summary>"No clinician has read this yet".</summary>
    public static string InWords(this EscalationKind kind) => kind switch
    {
        EscalationKind.NoClinicalEyes => "No clinician has read this yet",
        EscalationKind.DueSoon => "The clock runs out soon",
        EscalationKind.NotAccepted => "The clinician has not accepted the visit",
        EscalationKind.RedirectNotAccepted => "The other service has not accepted it",
        EscalationKind.NoAccess => "Nobody opened the door: find the person",
        EscalationKind.NobodyFits => "Nobody on shift can go",
        EscalationKind.AmbulanceSafetyCall => "Safety call due: ring the person who waits for the ambulance",
        EscalationKind.WithdrawalRequested => "The sender wants it back: answer them",
        EscalationKind.BreachSafetyCall => "Over time: ring the person and triage again",
        EscalationKind.AtRisk => "At risk: nobody has taken the visit, and the time left is short",
        EscalationKind.NobodyWatches => "It arrived while nobody watches the desk: read it and ring",
        EscalationKind.LoneWorkerSilent => "No news from the clinician: ring them",
        EscalationKind.SafetyCallDue => "Safety call due: ring the person who waits",
        EscalationKind.WindowNotTold => "The window has changed: ring the patient and tell them the new one",
        EscalationKind.AmbulanceNotAcknowledged => "The ambulance service has not answered: ring 999",
        EscalationKind.AmbulanceLate => "The ambulance has not come: ring 999 again",
        EscalationKind.OnFloorSoonTooLong => "On the floor for nearly an hour: get somebody there",
        EscalationKind.OnFloorTooLong => "On the floor for an hour: get somebody there, and ring the person",
        EscalationKind.OvernightCallDue => "Referred while closed: ring the person now, or hand them over",
        EscalationKind.GoldenHourSoon => "Would be admitted otherwise: the hour ends soon",
        EscalationKind.GoldenHourOver => "Would be admitted otherwise: the hour is over",
        EscalationKind.CrisisEpisodeOver => "Open for 48 hours: refer on or close",
        EscalationKind.ReablementEndsSoon => "Reablement ends in a week: plan what follows",
        EscalationKind.HelpNotAsked => "Nobody opened: ask the police or 999 now",
        EscalationKind.Duress => "The clinician called covertly for help: police, and do not ring their phone",
        EscalationKind.OnwardNotAnswered => "The other service has not answered: ring it or find another",
        EscalationKind.ActionOverdue => "Something owed for this person is overdue",
        EscalationKind.CrewUnavailable => "The clinician on this visit has become unavailable: find out, and send somebody",
        EscalationKind.HandoverNotAccepted => "Handed over, and nobody has taken it: find somebody who does",
        EscalationKind.MessageNotRead => "A message has not been read: ring whoever it is for",
        EscalationKind.ReablementOver => "Reablement has reached its limit: close or extend it",
        _ => OfSenders(kind),
    };

    /// <summary>What is late or wrong between a sender and us.</summary>
    private static string OfSenders(EscalationKind kind) => kind switch
    {
        EscalationKind.SenderNotTold => "Whoever referred has not been told: tell them",
        EscalationKind.MessageStuck => "A message came in and nothing came of it: read it",
        EscalationKind.MessageRefused => "A message was refused: ring the sender, a patient may be waiting",
        EscalationKind.SenderBreachSoon => "The sender acts itself soon: answer them",
        EscalationKind.SenderBreach => "The sender's own limit has passed: ask whether they sent somebody",
        EscalationKind.ReferrerNotCalled => "Whoever referred waits for a call back",
        EscalationKind.ReplyNotDelivered => "The sender has not been told our answer: ring them",
        EscalationKind.SenderChangeRefused => "The sender changed something after we had begun: read it and ring them",
        _ => throw new UnreachableException($"No words for {kind}."),
    };
}
