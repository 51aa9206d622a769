using JasperFx;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Allocation;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation;

/// <summary>A node that dies after an acceptance takes the message that plans the visit with it: another node finds the referral.</summary>
public sealed class UnplannedReferralsSpecs(UcrApp app)
{
    private static readonly Actor Nurse = new(new(ApiUser.Triage), new HashSet<Role> { Role.TriageClinician }, Registered: true);

    [Fact]
    public async Task an_accepted_referral_whose_planning_was_lost_is_planned_once_and_not_before_30_seconds()
    {
        using var referral = await OneReferral.Received(app);
        await AcceptedWithoutItsMessage(referral);
        var sweep = app.Services.GetServices<IHostedService>().OfType<UnplannedReferrals>().ShouldHaveSingleItem();
        (await Visits(referral)).ShouldBe(0);

        var soon = Now() + Duration.FromMinutes(1);
        await Task.WhenAll(sweep.PlanAcceptedBefore(soon, TestContext.Current.CancellationToken), sweep.PlanAcceptedBefore(soon, TestContext.Current.CancellationToken));
        await referral.Triage.GetWhen($"/api/referrals/{referral.Id}", state => state["openVisits"]!.AsArray().Count > 0);
        await sweep.PlanAcceptedBefore(soon, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        (await Visits(referral)).ShouldBe(1, "found three times, planned once");
    }

    [Fact]
    public async Task a_visit_that_somebody_cancelled_is_not_planned_again()
    {
        using var referral = await (await OneReferral.Received(app)).Accepted();
        await referral.Dispatcher.Does($"/api/visits/{referral.Visit}/cancel", new { byPatient = true, reason = "They asked for another day" });
        var sweep = app.Services.GetServices<IHostedService>().OfType<UnplannedReferrals>().Single();
        await sweep.PlanAcceptedBefore(Now() + Duration.FromMinutes(1), TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        (await Visits(referral)).ShouldBe(0);
    }

    private Instant Now() => Instant.FromDateTimeOffset(app.Time.GetUtcNow());

    private static async Task<int> Visits(OneReferral referral) => (await referral.Triage.Get($"/api/referrals/{referral.Id}"))["openVisits"]!.AsArray().Count;

    /// <summary>What follows a receipt may write to the same stream meanwhile: whoever loses the race decides again.</summary>
    private async Task AcceptedWithoutItsMessage(OneReferral one)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AcceptWithoutItsMessage(one);
                return;
            }
            catch (ConcurrencyException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>The facts of an acceptance, committed, and none of the messages that go with them.</summary>
    private async Task AcceptWithoutItsMessage(OneReferral one)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(People.Provider);
        var referral = new ReferralId(Guid.Parse(one.Id));
        var received = (await session.LoadAsync<Referral>(referral, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var now = Now() - Duration.FromMilliseconds(10);
        var accept = new AcceptReferral(referral, ResponseStandard.TwoHour, ClinicalUrgency.High, NeedKey.Other, VisitNeeds.Usual, FreeText.Typed(Guid.NewGuid(), "Cannot stand"), null, now);
        var decision = accept.Decide(received, new(Nurse, now, ServiceSettings.Default));
        decision.Refusal.ShouldBeNull();
        session.Events.Append(referral.Value, decision.ToArray<object>());
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
