using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Partners;
using Ucr.Server.Storage;

namespace Ucr.Server.Outcomes.Feedback;

/// <summary>Tells whoever referred by e-mail or by their link, and makes a call task where neither may or can. What was tried is kept.</summary>
public sealed class ReferrerAnswers(CommandDoor door, StatusLinks links, IEnumerable<IEscalationChannel> channels, AnswerWords words, IClock clock)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Tells them once.</summary>
    /// <returns>The message that follows; null when it is done.</returns>
    public async Task<AnswerReferrer?> Tell(IQuerySession session, Referral referral, Referral goesOn, AnswerReferrer message, bool ringsOtherwise)
    {
        if (!AnswersOwed.IsAwaited(referral) || (referral.Feedback.Knows(message.Kind) && message.Kind != FeedbackKind.Expected))
        {
            return null;
        }

        var contact = await links.Of(session, referral.Id, CancellationToken.None);
        if (referral.Triage.Person.DoNotTell || goesOn.Triage.Person.DoNotTell)
        {
            await Owe(referral, message, "do-not-tell", ringsOtherwise);
            return null;
        }

        var mail = channels.FirstOrDefault(channel => channel.Channel == NotificationChannel.Email);
        return contact switch
        {
            { Email: { } address } when mail is not null => await ByMail(mail, address, contact, referral, goesOn, message, ringsOtherwise),
            { HasLink: true } => await Keep(referral, message, FeedbackWay.Link, null),
            _ => await Owe(referral, message, contact?.Email is null ? "no-address" : "channel-not-configured", ringsOtherwise),
        };
    }

    private async Task<AnswerReferrer?> ByMail(
        IEscalationChannel mail, string address, ReferrerContact contact, Referral referral, Referral goesOn, AnswerReferrer message, bool ringsOtherwise)
    {
        using var patience = new CancellationTokenSource(Patience);
        var id = ReferralIds.Hash("answer", $"{referral.Id}", $"{message.Kind}", $"{goesOn.Version}");
        var failure = await mail.Send(words.Of(id, address, contact, referral, goesOn, message), patience.Token);
        if (failure is { MayPass: true } && message.Attempt < Attempts)
        {
            return message with { Attempt = message.Attempt + 1 };
        }

        await Keep(referral, message, FeedbackWay.Email, failure?.Why);
        return failure is null ? null : await Owe(referral, message, failure.Why, ringsOtherwise);
    }

    private async Task<AnswerReferrer?> Keep(Referral referral, AnswerReferrer message, FeedbackWay way, string? why)
    {
        await Send(referral, message, $"{way}", new TellReferrer(referral.Id, message.Kind, way, why is null, why, clock.GetCurrentInstant()));
        return null;
    }

    // Whoever rang knows that we have it; a call is for what they do not know.
    private async Task<AnswerReferrer?> Owe(Referral referral, AnswerReferrer message, string why, bool ringsOtherwise)
    {
        if (ringsOtherwise && message.Kind != FeedbackKind.Received)
        {
            await Send(referral, message, "owed", new OweReferrerCall(referral.Id, message.Kind, why));
        }

        return null;
    }

    private Task Send(Referral referral, AnswerReferrer message, string how, IReferralCommand command) =>
        door.Send(CommandSender.Service(message.Provider, ReferralIds.Hash("answer-kept", $"{referral.Id}", $"{message.Kind}", how, $"{referral.Version}")), command).OrAgain();
}
