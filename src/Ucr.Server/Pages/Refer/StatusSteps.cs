using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage.Telling;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Refer;

/// <summary>What a status page says. A reason is told to professionals only, and never what was found.</summary>
internal static class StatusSteps
{
    /// <summary>The steps of a referral; of the one that goes on, where another call about the same need came first.</summary>
    /// <param name="own">The referral that was sent.</param>
    /// <param name="goesOn">The one that goes on: the same, where nothing was linked.</param>
    /// <param name="contact">Who looks.</param>
    /// <param name="now">The service's time, UTC.</param>
    public static IReadOnlyList<StatusModel.Step> Of(Referral own, Referral goesOn, ReferrerContact contact, Instant now)
    {
        var allowed = MayTell.Of(goesOn, contact.Professional ? Audience.Professional : Audience.Other, TellBy.Link);
        var window = allowed.ArrivalTime && goesOn.Triage.Telling.Window is { } told ? $"We come between {TimeText.Moment(told.From, now)} and {TimeText.Moment(told.To, now)}" : null;
        return
        [
            new("We have it", $"Received {TimeText.Full(goesOn.Intake.OwnReceivedAt is null ? own.ReceivedAt : goesOn.ReceivedAt)}", true),
            .. Decided(goesOn, contact, window),
        ];
    }

    private static IEnumerable<StatusModel.Step> Decided(Referral referral, ReferrerContact contact, string? window) => referral switch
    {
        { Stage: Stage.AwaitingTriage } => [new("A nurse or another clinician reads it next", "They may ring you", false)],
        { Stage: Stage.AwaitingReceiver } => [new("A clinician has read it and asks another service to come", "We stay responsible until they have said yes", true)],
        { Stage: Stage.AwaitingAmbulance } => [new("A clinician has read it and asked for an ambulance", null, true)],
        { Stage: Stage.Closed } => [new(Ended(referral), contact.Professional ? Why(referral) : "Ring us if you have a question", true)],
        { Stage: Stage.Seen } => [new("We take it on", null, true), new("Somebody has been with the patient", null, true), new("What follows is arranged", null, false)],
        { Clock.StoppedAt: not null } => [new("We take it on", null, true), new("Somebody is with the patient", null, true)],
        _ => [new("We take it on", null, true), new("Somebody comes", window, false)],
    };

    private static string Ended(Referral referral) => referral.Closure switch
    {
        ClosureReason.Rejected => "We could not take it on: we tell you or the patient what to do instead",
        _ when referral.Clock?.StoppedAt is not null => "The patient was seen, and our part is over",
        _ => "It is closed",
    };

    // Why it was not taken on is the service's affair, and says nothing of anybody's health; what was found is never shown.
    private static string? Why(Referral referral) => referral.Closure is { } reason ? ClosureText.Of(reason) : null;
}
