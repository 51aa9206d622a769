using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Dispatch.Learning;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Allocation.Learning;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Learning;

/// <summary>Each spec has a provider of its own, whose visits of the last days stand in the real store.</summary>
public sealed class ProviderLearningSpecs(UcrApp app)
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly StaffId One = new("one");
    private static readonly Place Base = new(430_000, 433_000);
    private static readonly Place Door = new(438_000, 433_000);

    [Fact]
    public async Task a_provider_without_visits_plans_by_assumptions_and_says_so()
    {
        await using var session = await Session("learning-none");
        var learning = app.Services.GetRequiredService<ProviderLearning>();
        await learning.Refresh(session, TestContext.Current.CancellationToken);

        var learnt = await learning.Of(session, TestContext.Current.CancellationToken);

        learnt.Travel.Name.ShouldBe("straight-line-by-hour/1");
        learnt.Assumed.Count.ShouldBe(3);
    }

    [Fact]
    public async Task what_visits_took_in_the_last_eight_weeks_is_learnt_once_a_day_and_kept_for_every_node()
    {
        await using var session = await Session("learning-some");
        await Days(session, 30, minutes: 40);
        var learning = app.Services.GetRequiredService<ProviderLearning>();

        (await learning.Refresh(session, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await learning.Refresh(session, TestContext.Current.CancellationToken)).ShouldBeFalse("it has learnt today");
        var learnt = await learning.Of(session, TestContext.Current.CancellationToken);
        var onAnotherNode = await new ProviderLearning(app.Services.GetRequiredService<IClock>()).Of(session, TestContext.Current.CancellationToken);

        learnt.Assumed.ShouldBeEmpty();
        (learnt.Drives, learnt.Lengths.All.Contacts, learnt.Demand.Days).ShouldBe((30, 30, 30));
        learnt.Lengths.Of(new("falls"), VisitPurpose.Crisis, 45).Minutes.ShouldBeInRange(66, 79, "each of them took 80");
        learnt.Speeds.RoadFactor.ShouldBeGreaterThan(Ucr.Dispatch.Travel.SpeedsByHour.Assumed.RoadFactor, "each drive took longer than assumed");
        learnt.Demand.From(Hour(0))!.PerHour[0].ShouldBe(1, 0.2);
        onAnotherNode.Version.ShouldBe(learnt.Version, "figures come back from the store as they were");
        (await learning.Named(session, learnt.Version, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await learning.Named(session, "0123456789ab", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task another_providers_visits_and_those_of_today_do_not_count()
    {
        await using (var other = await Session("learning-other"))
        {
            await Days(other, 3, minutes: 40);
        }

        await using var session = await Session("learning-own");
        await Visit(session, Hour(0), minutes: 40);
        var today = Today().AtStartOfDayInZone(London).ToInstant();

        var past = await LearntFacts.Read(session, today - Duration.FromDays(14), today, TestContext.Current.CancellationToken);

        (past.Drives.Count, past.Visits.Count, past.Requests.Count).ShouldBe((0, 0, 0));
    }

    private async Task<IDocumentSession> Session(string provider)
    {
        await app.Started();
        return app.Services.GetRequiredService<IDocumentStore>().LightweightSession(provider);
    }

    private LocalDate Today() => app.Services.GetRequiredService<IClock>().GetCurrentInstant().InZone(London).Date;

    private Instant Hour(int daysAgo) => Today().PlusDays(-daysAgo).At(new LocalTime(10, 0)).InZoneLeniently(London).ToInstant();

    private async Task Days(IDocumentSession session, int days, int minutes)
    {
        for (var day = 1; day <= days; day++)
        {
            await Visit(session, Hour(day), minutes);
        }
    }

    /// <summary>A shift, a referral that was accepted at ten, and its visit: the drive takes so many minutes, the contact eighty.</summary>
    private static async Task Visit(IDocumentSession session, Instant at, int minutes)
    {
        var (referral, visit, shift) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Instant After(int later) => at + Duration.FromMinutes(later);
        session.Events.StartStream<Shift>(shift, new ShiftStarted(One, "Harbour", "Nurse", [], Base, at - Duration.FromHours(2), After(300)));
        session.Events.StartStream<Visit>(
            visit,
            new VisitPlanned(new(visit), [new(referral)], new(Guid.NewGuid()), VisitPurpose.Crisis, VisitNeeds.Usual with { ExpectedMinutes = 45 }, Door, null, After(120), One, at),
            new ClinicianAllocated(1, One, "nearest", One, After(1)),
            new ClinicianSetOff(One, One, After(5)),
            new ClinicianArrived(One, One, After(5 + minutes)),
            new CareContactStarted(visit, One, "01", "5", One, After(10 + minutes)),
            new CareContactEnded(visit, One, One, After(90 + minutes)));
        session.Events.StartStream<Referral>(referral, Received(new(referral), at - Duration.FromMinutes(3)), new ReferralAccepted(
            ResponseStandard.TwoHour, ClinicalUrgency.High, new("falls"), VisitNeeds.Usual, FreeText.Typed(Guid.NewGuid(), "why"), null, One, at - Duration.FromMinutes(1)));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static ReferralReceived Received(ReferralId referral, Instant at) => new(
        referral, "UCR-1", new(Guid.NewGuid()), Channel.Phone, ReferralSource.Gp, null, new(referral.Value, new string('0', 64)), new("falls"), null, 84, Door, "Harbour",
        [], new(), null, [], at, One, at);
}
