using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain.Clocks;
using Ucr.Server.Clocks;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Clocks;

/// <summary>Every node sweeps. Whatever falls due is raised once, however many look at the same time (safety I4).</summary>
public sealed class NodesSweepingTogetherSpecs
{
    private const int Nodes = 4;
    private const int Referrals = 8;

    [Fact]
    public async Task what_is_due_is_raised_once_while_several_nodes_sweep()
    {
        await using var app = new UcrApp();
        await app.Started();
        var nodes = Enumerable.Range(1, Nodes).Select(_ => ActivatorUtilities.CreateInstance<DueSweeper>(app.Services)).ToList();
        await Task.WhenAll(nodes.Select(node => node.StartAsync(TestContext.Current.CancellationToken)));
        var received = new List<OneReferral>();
        for (var at = 0; at < Referrals; at++)
        {
            received.Add(await OneReferral.Received(app));
        }

        app.Time.Advance(TimeSpan.FromMinutes(16));
        await Raised(app, step: 1);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await Raised(app, step: 2);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        var raised = await All(app);
        raised.GroupBy(each => each).Where(same => same.Count() > 1).Select(same => $"{same.Key}, {same.Count()} times").ShouldBeEmpty();
        raised.Count(each => each is { Kind: EscalationKind.NoClinicalEyes, Step: 1 }).ShouldBe(Referrals);
        await Task.WhenAll(nodes.Select(node => node.StopAsync(TestContext.Current.CancellationToken)));
        nodes.ForEach(node => node.Dispose());
        received.ForEach(one => one.Dispose());
    }

    private static async Task Raised(UcrApp app, int step)
    {
        for (var tries = 0; (await All(app)).Count(each => each.Kind == EscalationKind.NoClinicalEyes && each.Step == step) < Referrals; tries++)
        {
            tries.ShouldBeLessThan(300, $"step {step} was not raised for each");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<IReadOnlyList<(Guid Stream, EscalationKind Kind, NodaTime.Instant DueAt, int Step, Guid? About)>> All(UcrApp app)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        var facts = await session.Events.QueryAllRawEvents().ToListAsync(TestContext.Current.CancellationToken);
        return [.. facts.Where(fact => fact.Data is EscalationRaised).Select(fact => (fact.StreamId, (EscalationRaised)fact.Data)).Select(fact => (fact.StreamId, fact.Item2.Kind, fact.Item2.DueAt, fact.Item2.Step, fact.Item2.About))];
    }
}
