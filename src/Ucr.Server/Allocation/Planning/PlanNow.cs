using Marten;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Allocation.Choosing;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Integration.Travel;
using Ucr.Server.Settings;

namespace Ucr.Server.Allocation.Planning;

/// <summary>The plan of this moment, for somebody who is about to choose.</summary>
public sealed partial class PlanNow(IDocumentStore store, ProviderSettings settings, LiveStates states, ProviderLearning learning, RoutedTravel roads, IClock clock, ILogger<PlanNow> log)
{
    /// <summary>What there is to plan from, its drives made ready.</summary>
    public async Task<LiveReading> Read(IQuerySession session, CancellationToken cancellation)
    {
        var known = await learning.Of(session, cancellation);
        var read = await LiveSituation.Read(session, states, await settings.Of(session.TenantId, cancellation), known, clock.GetCurrentInstant(), cancellation);
        return read with { Travel = await roads.For(read.Situation, known.Travel, cancellation) };
    }

    /// <summary>What the plan says of a clinician for a visit, kept so that the choice can be looked at later; null when no slot of it is free, or no plan can be made: that never keeps a person from choosing.</summary>
    public async Task<AllocationChoice?> Choice(string provider, VisitId visit, StaffId clinician, CancellationToken cancellation)
    {
        try
        {
            return await Asked(provider, visit, clinician, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            NotAsked(visit, e.GetType().Name);
            return null;
        }
    }

    private async Task<AllocationChoice?> Asked(string provider, VisitId visit, StaffId clinician, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var read = await Read(session, cancellation);
        var plan = Planner.Plan(read.Situation, read.Travel);
        if (plan.For(visit) is not { } slot)
        {
            return null;
        }

        await Keep(provider, read.Situation, plan, read.Travel, cancellation);
        return Choices.Of(plan, slot, clinician);
    }

    /// <summary>Keeps what a plan was made from, before somebody decides by it.</summary>
    public Task Keep(string provider, Situation situation, Plan plan, ITravelTime travel, CancellationToken cancellation) =>
        KeptSituation.Of(situation, plan, travel).Store(store, provider, cancellation);

    [LoggerMessage(LogLevel.Warning, "The plan could not be asked about visit {Visit}; the choice is kept without it: {Kind}")]
    private partial void NotAsked(VisitId visit, string kind);
}
