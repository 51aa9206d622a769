using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Pages.Referrals.Allocating;
using Ucr.Server.Security.Development;
using Ucr.Server.Settings;
using Ucr.Server.Specs.Journeys;
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

    [Fact]
    public async Task a_person_chooses_from_those_on_shift_while_no_plan_can_be_made()
    {
        await app.Started();
        using var one = await (await OneReferral.Received(app)).Accepted();
        await OneReferral.OnShift(one.Triage, "yusuf.demir");
        using var nowhere = DocumentStore.For("Host=127.0.0.1;Port=1;Username=nobody;Database=nowhere;Timeout=2");
        var planless = ActivatorUtilities.CreateInstance<PlanNow>(app.Services, ActivatorUtilities.CreateInstance<ProviderSettings>(app.Services, (IDocumentStore)nowhere));
        var desk = ActivatorUtilities.CreateInstance<AllocationDesk>(app.Services, planless);
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        var referral = (await session.LoadAsync<Referral>(new ReferralId(Guid.Parse(one.Id)), TestContext.Current.CancellationToken))!;

        var crew = await desk.Rank(People.Provider, referral, open: null, TestContext.Current.CancellationToken);
        crew.Plan.ShouldBeNull();
        var listed = desk.Candidates(crew, referral).Single(candidate => candidate.Id == "yusuf.demir");
        (listed.CanGo, listed.Arrives, listed.ChancePercent).ShouldBe((true, null, null));
        desk.Candidates(crew, referral with { VisitNeeds = new(["iv"], 1, 45) }).Single(candidate => candidate.Id == "yusuf.demir").Why.ShouldBe("Lacks: Intravenous treatment");
    }
}
