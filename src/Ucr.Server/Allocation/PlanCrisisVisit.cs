using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation;

/// <summary>A referral was accepted: it needs a visit.</summary>
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
            var visit = ReferralIds.CrisisVisit(referral.Id, 1);
            await door.Send(
                CommandSender.Service(message.Provider, ReferralIds.Command(nameof(PlanCrisisVisit), visit.Value)),
                new PlanVisit(visit, [referral.Id], VisitPurpose.Crisis, Needs: null, EarliestAt: null, clock.GetCurrentInstant())).OrAgain();
        }
    }
}
