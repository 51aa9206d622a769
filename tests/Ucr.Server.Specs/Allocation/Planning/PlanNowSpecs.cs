using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Planning;

public sealed class PlanNowSpecs(UcrApp app)
{
    [Fact]
    public async Task a_plan_that_cannot_be_made_keeps_nobody_from_choosing()
    {
        await app.Started();
        using var nowhere = DocumentStore.For("Host=127.0.0.1;Port=1;Username=nobody;Database=nowhere;Timeout=2");
        var plan = ActivatorUtilities.CreateInstance<PlanNow>(app.Services, (IDocumentStore)nowhere);
        (await plan.Choice(People.Provider, new(Guid.NewGuid()), new(ApiUser.Clinician), TestContext.Current.CancellationToken)).ShouldBeNull();
    }
}
