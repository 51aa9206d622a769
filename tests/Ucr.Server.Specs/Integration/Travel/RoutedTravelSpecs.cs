using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Shouldly;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Travel;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Integration.Travel;

public sealed class RoutedTravelSpecs
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 3, 12, 0);
    private static readonly Place Base = new(430_000, 433_000);
    private static readonly Place Door = new(435_000, 433_000);

    [Fact]
    public async Task the_plan_drives_by_the_services_seconds_and_asks_for_each_pair_once()
    {
        await using var service = (await RoutingStandIn.Start()).Replies("two-by-two.json");
        await using var routed = Routed(service);

        var travel = await For(routed);
        var again = await For(routed);

        var asked = service.Asked.ShouldHaveSingleItem();
        asked.ShouldStartWith("/table/v1/driving/-1.5");
        asked.ShouldEndWith("?sources=0;1&destinations=0;1&annotations=duration");
        travel.Usual(Base, Door).ShouldBe(new Drive(SpeedsByHour.ParkingMinutes, 812 / 60.0));
        travel.Usual(Door, Base).ShouldBe(new Drive(SpeedsByHour.ParkingMinutes, 796 / 60.0));
        again.Name.ShouldBe(travel.Name);
        Plan(travel).Assumed.ShouldBeEmpty();
        (await Health(routed)).ShouldBe("The routing service answers.");
    }

    [Fact]
    public async Task where_there_is_no_road_the_drive_is_estimated_and_the_plan_says_so()
    {
        await using var service = (await RoutingStandIn.Start()).Replies("no-road-back.json");
        await using var routed = Routed(service);

        var plan = Plan(await For(routed));
        await For(routed);

        plan.Assumed.ShouldHaveSingleItem().ShouldBe("1 drives are estimated: the routing service knows no road");
        service.Asked.Count.ShouldBe(1, "that there is no road is remembered too");
    }

    [Theory]
    [InlineData("too-big.json", 400, "400 TooBig", 1)]
    [InlineData("no-segment.json", 400, "400 NoSegment", 1)]
    [InlineData("rate-limited.json", 429, "429 not a table", 3)]
    [InlineData("garbage.txt", 502, "502 not JSON", 3)]
    [InlineData("garbage.txt", 200, "not JSON", 1)]
    [InlineData("another-size.json", 200, "a table of another size, or with impossible drives", 1)]
    [InlineData("negative.json", 200, "a table of another size, or with impossible drives", 1)]
    public async Task any_other_answer_leaves_the_estimator_and_is_told(string reply, int status, string why, int tries)
    {
        await using var service = (await RoutingStandIn.Start()).Replies(reply, status);
        await using var routed = Routed(service);

        var travel = await For(routed);

        Plan(travel).Assumed.ShouldHaveSingleItem().ShouldBe($"2 drives are estimated: the routing service did not answer ({why})");
        service.Asked.Count.ShouldBe(tries, "only what may pass is tried again");
        (await Health(routed)).ShouldBe($"Warning: the routing service does not answer ({why}), so drives are estimated.");

        service.Replies("two-by-two.json");
        Plan(await For(routed)).Assumed.ShouldBeEmpty("the next plan asks again");
    }

    [Fact]
    public async Task a_service_that_hangs_is_not_waited_for_longer_than_a_plan_may_wait()
    {
        await using var service = await RoutingStandIn.Start();
        service.Answer = async context => await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await using var routed = Routed(service, ("Travel:PlanSeconds", "0.6"), ("Travel:AttemptSeconds", "0.25"));
        var began = TimeProvider.System.GetTimestamp();

        var travel = await For(routed);

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        Plan(travel).Assumed.ShouldHaveSingleItem().ShouldContain("no answer in time");
    }

    [Fact]
    public async Task nobody_listening_is_a_service_that_does_not_answer()
    {
        var service = await RoutingStandIn.Start();
        await using var routed = Routed(service);
        await service.DisposeAsync();

        Plan(await For(routed)).Assumed.ShouldHaveSingleItem().ShouldContain("the routing service did not answer");
    }

    [Fact]
    public async Task many_places_go_in_requests_that_the_service_takes_and_a_new_one_asks_only_for_itself()
    {
        await using var service = (await RoutingStandIn.Start()).RepliesInFull();
        await using var routed = Routed(service, ("Travel:MostPlaces", "10"));
        Place[] doors = [.. Enumerable.Range(1, 29).Select(i => new Place(430_000 + (i * 1000), 433_000))];

        var travel = (TravelTable)await For(routed, doors);
        travel.Count.ShouldBe(30 * 30);
        service.Asked.ShouldAllBe(asked => asked.Split('?', StringSplitOptions.None)[0].Count(sign => sign == ';') < 10);

        service.Asked.Clear();
        (await For(routed, [.. doors, new(431_000, 440_000)])).Usual(doors[3], new(431_000, 440_000)).ShouldNotBeNull();
        service.Asked.Count.ShouldBeLessThan(15, "one row and one column");
    }

    [Fact]
    public async Task what_is_kept_is_forgotten_in_time()
    {
        await using var service = (await RoutingStandIn.Start()).Replies("two-by-two.json");
        await using var routed = Routed(service, ("Travel:KeptHours", "0.00003"));

        await For(routed);
        await Task.Delay(TimeSpan.FromMilliseconds(250), TestContext.Current.CancellationToken);
        await For(routed);

        service.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task without_an_address_the_estimator_drives()
    {
        await using var none = Services(new ConfigurationBuilder().Build());

        (await For(none)).ShouldBeSameAs(EstimatedTravelTime.Instance);
        (await Health(none)).ShouldBe("Drives are estimated: no routing service is configured.");
    }

    private static ServiceProvider Routed(RoutingStandIn service, params (string Key, string Value)[] also) => Services(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Travel:OsrmUrl", service.Url), .. also.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))]).Build());

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IClock, ServiceClock>();
        services.AddUcrTravel(configuration);
        return services.BuildServiceProvider();
    }

    private static Task<ITravelTime> For(ServiceProvider routed, params Place[] doors) => routed.GetRequiredService<RoutedTravel>()
        .For(Situation(doors.Length == 0 ? [Door] : doors), EstimatedTravelTime.Instance, TestContext.Current.CancellationToken);

    private static Situation Situation(Place[] doors) => new(
        DispatchPolicy.Standard, Noon, [.. doors.Select((door, i) => new OpenVisit(new(new Guid(i + 1, 0, 0, new byte[8])), VisitStage.Planned, 45, 1) { Place = door })],
        [new(new("one"), Base, Noon - Duration.FromHours(2), Noon + Duration.FromHours(6))]);

    private static Plan Plan(ITravelTime travel) => Planner.Plan(Situation([Door]), travel);

    private static async Task<string?> Health(ServiceProvider routed) =>
        (await new RoutingAnswers(routed.GetRequiredService<RoutedTravel>()).CheckHealthAsync(new HealthCheckContext())).Description;
}
