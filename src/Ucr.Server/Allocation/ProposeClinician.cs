using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation;

/// <summary>A visit has a free crew slot: the planner should say who could go.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Visit">The visit.</param>
public sealed record ProposeClinician(string Provider, VisitId Visit);

/// <summary>Asks the planner and keeps its proposal, with what it was made from. Safe to repeat: the same proposal adds nothing.</summary>
public static class ProposeClinicianHandler
{
    /// <summary>Plans and sends the proposal through the one door.</summary>
    public static async Task Handle(ProposeClinician message, IDocumentStore store, CommandDoor door, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        await using var session = store.QuerySession(message.Provider);
        var plan = Planner.Plan(await LiveSituation.Read(session, now), EstimatedTravelTime.Instance);
        if (plan.For(message.Visit) is { } slot)
        {
            await door.Send(
                CommandSender.Service(message.Provider, Guid.CreateVersion7(now.ToDateTimeOffset())),
                Proposal.For(plan, slot)).OrAgain();
        }
    }
}
