using System.Diagnostics;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Wording;

/// <summary>What is late or wrong, in words that say what to do.</summary>
public static class EscalationText
{
    /// <summary>"No clinician has read this yet".</summary>
    public static string Of(EscalationKind kind) => kind switch
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
        EscalationKind.SenderNotTold => "Whoever referred has not been told: tell them",
        EscalationKind.MessageStuck => "A message came in and nothing came of it: read it",
        EscalationKind.AmbulanceNotAcknowledged => "The ambulance service has not answered: ring 999",
        EscalationKind.AmbulanceLate => "The ambulance has not come: ring 999 again",
        EscalationKind.SenderBreachSoon => "The sender acts itself soon: answer them",
        EscalationKind.SenderBreach => "The sender's own limit has passed: ask whether they sent somebody",
        EscalationKind.OnFloorSoonTooLong => "On the floor for nearly an hour: get somebody there",
        EscalationKind.OnFloorTooLong => "On the floor for an hour: get somebody there, and ring the person",
        EscalationKind.OvernightCallDue => "Referred while closed: ring the person now, or hand them over",
        EscalationKind.ReferrerNotCalled => "Whoever referred waits for a call back",
        EscalationKind.GoldenHourSoon => "Would be admitted otherwise: the hour ends soon",
        EscalationKind.GoldenHourOver => "Would be admitted otherwise: the hour is over",
        EscalationKind.CrisisEpisodeOver => "Open for 48 hours: refer on or close",
        EscalationKind.ReablementEndsSoon => "Reablement ends in a week: plan what follows",
        EscalationKind.HelpNotAsked => "Nobody opened: ask the police or 999 now",
        EscalationKind.Duress => "The clinician called covertly for help: police, and do not ring their phone",
        EscalationKind.OnwardNotAnswered => "The other service has not answered: ring it or find another",
        EscalationKind.ActionOverdue => "Something owed for this person is overdue",
        EscalationKind.ReablementOver => "Reablement has reached its limit: close or extend it",
        _ => throw new UnreachableException($"No words for {kind}."),
    };

    /// <summary>"by e-mail" without the "by".</summary>
    public static string Of(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => "e-mail",
        NotificationChannel.Sms => "text message",
        NotificationChannel.WebPush => "web push",
        _ => throw new UnreachableException($"No words for {channel}."),
    };

    /// <summary>Who has to act, how far up the ladder it is, and what was missed; nothing in old histories.</summary>
    public static string? Ladder(EscalationRaised raised) => raised.Who is not { } who ? null
        : $"To act: {Of(who)}{(raised.Step > 1 ? $". Step {raised.Step}: nobody had answered" : "")}{(raised.Missed > 0 ? $". Missed before: {raised.Missed}" : "")}";

    /// <summary>"triage clinician", or the person that the rota names.</summary>
    public static string Of(Responder who) => who.Person is { } person ? $"{person} ({Of(who.Role)} on call)" : Of(who.Role);

    private static string Of(Role role) => RoleText.Of(role).ToLowerInvariant();
}
