using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Simulation.Days;

namespace Ucr.Dispatch.Specs.Simulation;

public sealed class ServiceDaySpecs(ITestOutputHelper output)
{
    [Fact]
    public void nobody_is_lost_nobody_is_in_two_places_and_nobody_is_out_of_scope_on_twenty_days()
    {
        List<DayReport> days = [.. Enumerable.Range(1, 20).AsParallel().AsOrdered().Select(seed => ServiceDay.Run(seed, 12))];

        foreach (var day in days)
        {
            day.Received.ShouldBe(day.Open + day.Closed);
            day.Journal.Count(one => one.Event is ReferralReceived).ShouldBe(day.Received);
            day.Journal.Where(one => one.Event is ReferralClosed).Select(one => one.Stream).Distinct().Count().ShouldBe(day.Closed);
            RulesOfADay.Broken(day.Journal).ShouldBeEmpty();
            day.Refusals.ShouldBeEmpty();
        }

        var (seen, met) = (days.Sum(day => day.SeenTwoHour), days.Sum(day => day.SeenInTwoHours));
        output.WriteLine($"20 days: {days.Sum(day => day.Received)} received, {days.Sum(day => day.Open)} open at 20:00, {seen} seen on 2 hours, {met} in time, mean {days.Average(day => day.MeanResponseMinutes):0} min");
        (met / (double)seen).ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void the_same_seed_is_the_same_day() => ServiceDay.Run(5, 4).Journal.Select(one => (one.At, one.Stream, one.Event.ToString()))
        .ShouldBe(ServiceDay.Run(5, 4).Journal.Select(one => (one.At, one.Stream, one.Event.ToString())));

    [Fact]
    public void a_median_provider_is_in_time_almost_always()
    {
        var days = Enumerable.Range(1, 5).Select(seed => ServiceDay.Run(seed, 12, Ucr.Simulation.Demand.DemandProfile.Median)).ToList();

        (days.Sum(day => day.SeenInTwoHours) / (double)days.Sum(day => day.SeenTwoHour)).ShouldBeGreaterThan(0.9);
    }
}
