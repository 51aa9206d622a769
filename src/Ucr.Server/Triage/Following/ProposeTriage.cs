using Marten;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Triage.Following;

/// <summary>A referral came in, or more was answered about it, where assisted triage is switched on.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral.</param>
/// <param name="Cause">Tells one occasion from another: the same message twice proposes once.</param>
public sealed record ProposeTriage(string Provider, ReferralId Referral, Guid Cause);

/// <summary>Proposes what to do to the clinician who decides (clinical ruling 9). The same proposal adds nothing.</summary>
public static class ProposeTriageHandler
{
    /// <summary>Sends the proposal through the one door.</summary>
    public static async Task Handle(ProposeTriage message, IDocumentStore store, CommandDoor door)
    {
        await using var session = store.QuerySession(message.Provider);
        if (await session.LoadAsync<Referral>(message.Referral) is { Stage: Stage.AwaitingTriage } referral)
        {
            await door.Send(
                CommandSender.Service(message.Provider, ReferralIds.Hash("command", nameof(ProposeDisposition), referral.Id.Value.ToString(), message.Cause.ToString())),
                new ProposeDisposition(referral.Id)).OrAgain();
        }
    }
}
