using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation;

/// <summary>A referral was accepted and has no visit: it needs one.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referral">The referral.</param>
public sealed record PlanCrisisVisit(string Provider, ReferralId Referral);

/// <summary>Plans the visit that answers a crisis, once however often the message comes.</summary>
public static class PlanCrisisVisitHandler
{
    /// <summary>Sends the plan through the one door.</summary>
    public static async Task Handle(PlanCrisisVisit message, IDocumentStore store, CommandDoor door, IClock clock)
    {
        await using var session = store.QuerySession(message.Provider);
        if (await session.LoadAsync<Referral>(message.Referral) is { Stage: Stage.Accepted, OpenVisits.Count: 0 } referral)
        {
            var (sender, command) = CrisisVisits.Command(message.Provider, referral.Id, clock.GetCurrentInstant());
            await door.Send(sender, command).OrAgain();
        }
    }
}
