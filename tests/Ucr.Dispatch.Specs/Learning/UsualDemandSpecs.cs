using Ucr.Dispatch.Learning;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs.Learning;

public sealed class UsualDemandSpecs
{
    private static readonly LocalDate Tuesday = new(2026, 3, 3);
    private static readonly IReadOnlyList<LocalDate> EightWeeks = [.. Enumerable.Range(0, 56).Select(day => Tuesday.PlusDays(day - 56))];

    [Fact]
    public void nothing_observed_is_nothing_expected() => UsualDemand.Learn([], []).From(T(9)).ShouldBeNull();

    [Fact]
    public void each_hour_and_weekday_has_its_own_rate()
    {
        // Four each Tuesday from 10 to 11, one on every other day.
        var demand = UsualDemand.Learn(EightWeeks.SelectMany(day => Enumerable.Range(0, day.DayOfWeek == IsoDayOfWeek.Tuesday ? 4 : 1).Select(i => Request(day, 10, 10 * i))), EightWeeks);

        demand.Days.ShouldBe(56);
        demand.From(T(10))!.PerHour[0].ShouldBeInRange(3, 4, "mostly what Tuesdays showed");
        demand.From(T(10) + Duration.FromDays(1))!.PerHour[0].ShouldBeInRange(1, 1.3);
        demand.From(T(10, 30))!.PerHour[0].ShouldBe(demand.From(T(10))!.PerHour[0] / 2, 0.01, "half of this hour and half of an empty one");
        demand.From(T(12))!.PerHour.Sum().ShouldBe(0);
    }

    [Fact]
    public void local_hours_count_in_summer()
    {
        IReadOnlyList<LocalDate> days = [.. Enumerable.Range(0, 28).Select(day => new LocalDate(2026, 6, 1).PlusDays(day))];
        var demand = UsualDemand.Learn(days.Select(day => Request(day, 10, 0)), days);

        demand.From(Instant.FromUtc(2026, 7, 1, 9, 0))!.PerHour[0].ShouldBe(1, 0.01);
    }

    [Fact]
    public void places_become_eighty_sites_at_most_and_keep_their_weight()
    {
        var demand = UsualDemand.Learn(Enumerable.Range(0, 900).Select(i => Request(Tuesday, 10, i % 60) with { Place = new Place(400_000 + (i % 30 * 1500), 300_000 + (i / 30 * 1500)) }), [Tuesday]);

        demand.Sites.Count.ShouldBeInRange(20, 80);
        demand.Sites.Sum(site => site.Weight).ShouldBe(900);
    }

    [Fact]
    public void kinds_are_few_and_the_usual_ones_first()
    {
        var demand = UsualDemand.Learn(Enumerable.Range(0, 200).Select(i => Request(Tuesday, 10, i % 60) with { DueMinutes = 100 + (i % 21), Capabilities = i % 4 == 0 ? ["iv"] : ["wound_care"] }), [Tuesday]);

        demand.Kinds.Count.ShouldBeLessThan(8);
        demand.Kinds[0].Capabilities.ShouldBe(["wound_care"]);
        demand.Kinds.Sum(kind => kind.Weight).ShouldBe(200);
    }

    [Fact]
    public void what_came_on_a_day_that_does_not_count_is_left_out() =>
        UsualDemand.Learn([Request(Tuesday, 10, 0)], [Tuesday.PlusDays(1)]).From(T(10)).ShouldBeNull();

    private static PastRequest Request(LocalDate day, int hour, int minute) => new(
        day.At(new(hour, minute)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant(), East(3), 45, 110, ResponseStandard.TwoHour, ClinicalUrgency.Usual, ["assessment"]);
}
