using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Days;
using Ucr.Simulation.Runs;

namespace Ucr.Dispatch.Specs.Simulation;

public sealed class SimulationRunSpecs(ITestOutputHelper output)
{
    [Theory]
    [InlineData("rural", 30, RunPolicy.Planner)]
    [InlineData("mixed", 4, RunPolicy.Planner)]
    [InlineData("urban", 3, RunPolicy.Planner)]
    [InlineData("rural", 5, RunPolicy.Insertion)]
    [InlineData("rural", 5, RunPolicy.Nearest)]
    public void every_referral_is_kept_and_the_rules_hold_on_every_day(string county, int days, RunPolicy policy)
    {
        var rules = new RulesOfADay();
        HashSet<Guid> open = [];
        List<DayOfRun> all = [];
        foreach (var day in SimulationRun.Days(Order(7, county, days) with { Policy = policy }))
        {
            rules.Next(day.Journal).ShouldBeEmpty();
            open.UnionWith(Streams<ReferralReceived>(day.Journal));
            open.ExceptWith(Streams<ReferralClosed>(day.Journal));
            day.Open.ShouldBe(open.Count, "received is closed and open");
            day.Refusals.ShouldBeEmpty();
            all.Add(day with { Journal = [] });
        }

        var sum = RunSummary.Of(policy, all);
        output.WriteLine(RunLines.Of(sum));
        sum.Received.ShouldBe(sum.Closed + sum.Open);
        sum.Open.ShouldBeLessThan(sum.Received / 3);
    }

    [Fact]
    public void the_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        Lines(Order(3, "rural", 4)).ShouldBe(Lines(Order(3, "rural", 4)));
        Lines(Order(4, "rural", 4)).ShouldNotBe(Lines(Order(3, "rural", 4)));
    }

    [Fact]
    public void people_rest_and_fall_ill_and_some_do_not_come()
    {
        var settings = SimulationSettings.Usual with { Staff = SimulationSettings.Usual.Staff with { AbsentSick = 0.25, FallsIll = 0.25 } };
        var days = SimulationRun.Days(Order(5, "rural", 6) with { Settings = settings }).ToList();
        var facts = days.SelectMany(day => day.Journal).Select(one => one.Event).ToList();

        days.Sum(day => day.Shifts).ShouldBeInRange(20, 45, "of 48");
        facts.OfType<BreakTaken>().Count().ShouldBeGreaterThan(10);
        facts.OfType<ClinicianUnavailable>().Count(away => away.Reason == UnavailableReason.Sick).ShouldBeGreaterThan(3);
        RulesOfADay.Broken([.. days.SelectMany(day => day.Journal)]).ShouldBeEmpty();
    }

    [Fact]
    public void weekdays_and_months_have_their_own_demand()
    {
        var settings = SimulationSettings.Usual with { Demand = SimulationSettings.Usual.Demand with { Weekdays = [2, 1, 1, 1, 1, 0, 0] } };
        var days = SimulationRun.Days(Order(5, "rural", 14) with { Settings = settings }).ToList();

        days.Where(day => day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday).Sum(day => day.Received).ShouldBe(0);
        days.Where(day => day.Date.DayOfWeek == IsoDayOfWeek.Monday).Average(day => day.Received).ShouldBeGreaterThan(25);
    }

    [Fact]
    public void a_run_that_looks_ahead_learns_from_its_own_days() =>
        SimulationRun.Days(Order(5, "rural", 2) with { Settings = SimulationSettings.Usual with { Planner = new(20, 2) } }).Last().Received.ShouldBeGreaterThan(0);

    private static RunOrder Order(int seed, string county, int days) => new(seed, county, days, SimulationSettings.Usual);

    private static IReadOnlyList<string> Lines(RunOrder order) =>
    [
        RunLines.Of(order),
        .. SimulationRun.Days(order).SelectMany(day => day.Journal.Select(one => $"{one.At} {one.Stream} {one.Event}").Append(RunLines.Of(order.Policy, day))),
    ];

    private static IEnumerable<Guid> Streams<T>(IReadOnlyList<Happened> journal) => journal.Where(one => one.Event is T).Select(one => one.Stream);
}
