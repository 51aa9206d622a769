using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Triage.Telling;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Outcomes.Feedback;

/// <summary>What an e-mail to whoever referred says: a reference and how far it is. No name, no address, nothing about anybody's health (clinical ruling 12).</summary>
public sealed class AnswerWords(IConfiguration configuration, StatusLinks links, IClock clock)
{
    /// <summary>The message.</summary>
    public EscalationMessage Of(Guid id, string address, ReferrerContact contact, Referral referral, Referral goesOn, AnswerReferrer message)
    {
        var said = Said(contact, goesOn, message.Kind, clock.GetCurrentInstant());
        var link = configuration["Escalations:PublicAddress"] is { Length: > 0 } service && contact.HasLink
            ? $"How it goes: {service.TrimEnd('/')}{links.PathOf(message.Provider, referral.Id)}\n\n" : "";
        return new(id, address, $"Referral {referral.Reference}: {said[..1].ToLowerInvariant()}{said[1..]}",
            $"{said}.\n\n{link}If it gets worse, ring us and say {referral.Reference}. In an emergency ring 999.\n", $"{referral.Reference}: {said}");
    }

    private static string Said(ReferrerContact contact, Referral referral, FeedbackKind kind, Instant now) => kind switch
    {
        FeedbackKind.Received => "We have it, and a clinician reads it next",
        FeedbackKind.Decided => Decided(contact, referral),
        FeedbackKind.Expected when referral.Triage.Telling.Window is { } window && MayTell.Of(referral, contact.Professional ? Audience.Professional : Audience.Other, TellBy.Email).ArrivalTime =>
            $"We come between {TimeText.Moment(window.From, now)} and {TimeText.Moment(window.To, now)}",
        FeedbackKind.Expected => "We come, at a time that we tell by voice",
        _ when referral.Clock?.StoppedAt is not null => "The patient was seen, and our part is over",
        _ => contact.Professional && referral.Closure is { } reason ? $"It is closed: {ClosureText.Of(reason)}" : "It is closed",
    };

    private static string Decided(ReferrerContact contact, Referral referral) => referral switch
    {
        { Stage: Stage.AwaitingReceiver } => "We have asked another service to come, and stay responsible until they have said yes",
        { Closure: ClosureReason.Rejected } => contact.Professional ? $"We could not take it on: {ClosureText.Of(ClosureReason.Rejected)}. We ring you if more is needed" : "We could not take it on. We ring you",
        _ => "We take it on",
    };
}
