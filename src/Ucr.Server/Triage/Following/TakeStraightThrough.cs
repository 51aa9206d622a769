using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Settings;
using Ucr.Server.Storage;

namespace Ucr.Server.Triage.Following;

/// <summary>A referral came in where straight-through acceptance is switched on.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral.</param>
public sealed record TakeStraightThrough(string Provider, ReferralId Referral);

/// <summary>Accepts what the settings name; whatever anything speaks against waits for a person (clinical ruling 9).</summary>
public static class TakeStraightThroughHandler
{
    /// <summary>Sends the acceptance through the one door, once however often the message comes.</summary>
    public static async Task Handle(TakeStraightThrough message, IDocumentStore store, CommandDoor door, ProviderSettings settings, IClock clock)
    {
        await using var session = store.QuerySession(message.Provider);
        var now = clock.GetCurrentInstant();
        var policies = (await settings.Of(session, CancellationToken.None)).At(now);
        if (await session.LoadAsync<Referral>(message.Referral) is { Stage: Stage.AwaitingTriage } referral
            && !policies.Triage.StraightThrough.Stops(referral, policies.Triage, now).Any())
        {
            var rationale = $"Accepted without waiting for a person: the settings ({policies.Named("straight-through")}) name this source and this need, and no question is open.";
            await door.Send(
                CommandSender.Service(message.Provider, ReferralIds.Command(nameof(AcceptStraightThrough), referral.Id.Value)),
                new AcceptStraightThrough(referral.Id, FreeText.Typed(ReferralIds.Command("straight-through-rationale", referral.Id.Value), rationale))).OrAgain();
        }
    }
}
