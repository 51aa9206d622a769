using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Triage.Following;

/// <summary>A system referred while nobody watched the desk.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral.</param>
public sealed record AnswerWhileClosed(string Provider, ReferralId Referral);

/// <summary>Decides the sender's answer at once, never in the morning (clinical ruling 7); the referral waits for a clinician all the same.</summary>
public static class AnswerWhileClosedHandler
{
    /// <summary>Sends the answer through the one door, once however often the message comes.</summary>
    public static async Task Handle(AnswerWhileClosed message, IDocumentStore store, CommandDoor door)
    {
        await using var session = store.QuerySession(message.Provider);
        if (await session.LoadAsync<Referral>(message.Referral) is { Stage: Stage.AwaitingTriage, Intake.ClosedHours: null } referral)
        {
            await door.Send(
                CommandSender.Service(message.Provider, ReferralIds.Command(nameof(AnswerInClosedHours), referral.Id.Value)),
                new AnswerInClosedHours(referral.Id)).OrAgain();
        }
    }
}
