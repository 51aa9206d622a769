using Ucr.Domain.Reporting;

namespace Ucr.Domain.Specs.Reporting;

public class PublishedFigureSpecs
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(62_658, 62_660)]
    public void rule_06_counts_are_rounded_as_the_nation_does(int count, int published) => PublishedFigure.Rounded(count).ShouldBe(published);

    [Fact]
    public void no_count_is_negative() => Should.Throw<ArgumentOutOfRangeException>(() => PublishedFigure.Rounded(-1));

    [Theory]
    [InlineData(3, 4, 100.0)]
    [InlineData(10, 15, 66.7)]
    [InlineData(0, 9, 0.0)]
    public void rule_06_percentages_come_from_rounded_counts(int met, int of, double percent) => PublishedFigure.Percent(met, of).ShouldBe((decimal)percent);

    [Fact]
    public void nothing_to_divide_by_has_no_percentage() => PublishedFigure.Percent(0, 0).ShouldBeNull();
}

public class ReportingMonthSpecs
{
    [Fact]
    public void rule_22_a_summer_month_begins_in_london_an_hour_before_midnight_utc()
    {
        ReportingMonth.Of(Instant.FromUtc(2026, 3, 31, 22, 59, 59)).ShouldBe(new(2026, 3, 1));
        ReportingMonth.Of(Instant.FromUtc(2026, 3, 31, 23, 0)).ShouldBe(new(2026, 4, 1));
        ReportingMonth.Of(Instant.FromUtc(2026, 3, 31, 23, 30)).ShouldBe(new(2026, 4, 1));
        ReportingMonth.Of(Instant.FromUtc(2026, 1, 31, 23, 59)).ShouldBe(new(2026, 1, 1));
    }

    [Fact]
    public void rule_22_months_meet_without_gap_or_overlap() =>
        ReportingMonth.Whole(new(2026, 3, 15)).ShouldBe(new(Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 3, 31, 23, 0)));
}
