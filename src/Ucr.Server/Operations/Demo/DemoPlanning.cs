using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Simulation.Behaviour;
using Wolverine;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>
/// The dispatcher presses for a new plan where a visit waits and its proposal cannot be used: the clinician proposed has
/// gone elsewhere, or half a crew still wants its other half.
/// </summary>
public sealed class DemoPlanning(IServiceScopeFactory scopes)
{
    private static readonly Duration Between = Duration.FromMinutes(2);
    private readonly Dictionary<VisitId, Instant> asked = [];

    /// <summary>Asks the planner for each visit that needs it.</summary>
    public async Task Ask(Seen seen, Instant now)
    {
        var busy = seen.Visits.SelectMany(visit => visit.Crew).Select(slot => slot.Clinician).OfType<StaffId>().ToHashSet();
        var waiting = seen.Visits.Where(visit => Waits(visit, busy) && asked.GetValueOrDefault(visit.Id) <= now).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        foreach (var visit in waiting)
        {
            asked[visit.Id] = now + Between;
            await bus.SendAsync(new ProposeClinician(People.Provider, visit.Id));
        }
    }

    private static bool Waits(Visit visit, IReadOnlySet<StaffId> busy) =>
        visit.Stage == VisitStage.Planned
        && visit.Crew.FirstOrDefault(slot => slot.Clinician is null) is { } free
        && (visit.Proposal is not { } proposal || proposal.Slot != free.Number || busy.Contains(proposal.Clinician));
}
