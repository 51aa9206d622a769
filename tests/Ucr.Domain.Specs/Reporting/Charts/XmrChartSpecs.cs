using Ucr.Domain.Reporting.Charts;
using static Ucr.Domain.Reporting.Charts.SpecialCause;

namespace Ucr.Domain.Specs.Reporting.Charts;

public class XmrChartSpecs
{
    // 18 values of 1 and 2 in turn, with a 10 at the fifth place: the worked example of the source.
    private static readonly decimal[] Worked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

    [Fact]
    public void rule_61_limits_agree_with_the_excel_tool_which_does_not_screen()
    {
        var chart = XmrChart.Of(Worked, new());

        Rounded(chart.Mean).ShouldBe(1.94m);
        (Rounded(chart.Limits.Lower), Rounded(chart.Limits.Upper)).ShouldBe((-3.06m, 6.95m));
        (Rounded(chart.NearLimits.Lower), Rounded(chart.NearLimits.Upper)).ShouldBe((-1.39m, 5.28m));
        chart.Points.Select(point => point.Cause).ShouldBe(Worked.Select(value => value == 10 ? OutsideLimits : (SpecialCause?)null));
    }

    [Fact]
    public void rule_61_limits_screened_of_outliers_are_narrower_and_the_mean_is_the_same()
    {
        var chart = XmrChart.Of(Worked, new(ScreenOutliers: true));

        Rounded(chart.Mean).ShouldBe(1.94m);
        (Rounded(chart.Limits.Lower), Rounded(chart.Limits.Upper)).ShouldBe((-0.72m, 4.60m));
    }

    [Fact]
    public void rule_61_seven_points_on_the_mean_are_no_shift() =>
        XmrChart.Of([6, 4, 6, 4, 5, 5, 5, 5, 5, 5, 5, 6, 4], new()).Points.ShouldAllBe(point => point.Cause == null);

    [Fact]
    public void rule_61_seven_points_on_one_side_of_the_mean_are_a_shift_and_all_of_them_are_marked()
    {
        Causes([8, 9, 8, 9, 8, 9, 8, 5, 3, 5, 3, 5, 3]).Take(7).ShouldAllBe(cause => cause == Shift);
        Causes([4, 1, 4, 1, 4, 1, 4, 6, 9, 6, 9, 6, 9]).ShouldBe([.. Enumerable.Repeat((SpecialCause?)Shift, 7), .. Enumerable.Repeat((SpecialCause?)null, 6)]);
        Causes([1, 4, 1, 4, 1, 4, 6, 9, 6, 9, 6, 9]).ShouldAllBe(cause => cause == null);
    }

    [Fact]
    public void rule_61_a_trend_is_seven_points_with_six_rises_or_falls()
    {
        decimal[] rising = [1, 2, 3, 4, 5, 6, 7];
        decimal[] after = [20, -15, 20, -15, 20, -15];

        Causes([.. rising, .. after]).Select(cause => cause == Trend).ShouldBe([.. Enumerable.Repeat(true, 7), true, .. Enumerable.Repeat(false, 5)]);
        Causes([.. rising.Reverse(), .. after]).Take(7).ShouldAllBe(cause => cause == Trend);
        Causes([.. rising.Take(6), 6, .. after]).ShouldAllBe(cause => cause == null);
        Causes([20, 2, 3, 4, 5, 6, 7, -15, 20, -15, 20]).ShouldAllBe(cause => cause == null);
    }

    [Fact]
    public void rule_61_two_of_three_near_a_limit_are_marked_when_all_three_are_on_one_side()
    {
        // Mean 0; the last six points move the limits to about 8.2 or 6.6 either side, the near ones to two thirds of that.
        decimal[] quiet = [.. Enumerable.Range(0, 20).Select(at => at % 2 == 0 ? 1m : -1m)];

        Causes([.. quiet, 6, 1, 6, -6, -1, -6]).Skip(20).ShouldBe([TwoOfThree, null, TwoOfThree, TwoOfThree, null, TwoOfThree]);
        Causes([.. quiet, 7, -1, 7, -7, 1, -7]).ShouldAllBe(cause => cause == null);
        Causes([.. quiet, 6, 1, 1, -6, -1, -1]).ShouldAllBe(cause => cause == null);
    }

    [Fact]
    public void rule_61_outside_the_limits_is_the_first_of_the_causes()
    {
        decimal[] rising = [1, 2, 3, 4, 5, 6, 7, 8, 30];

        Causes(rising)[^1].ShouldBe(OutsideLimits);
        Causes(rising)[^2].ShouldBe(Trend);
    }

    [Fact]
    public void rule_61_on_a_limit_is_not_outside_it()
    {
        var chart = XmrChart.Of([0, 0, 0], new());

        chart.Limits.ShouldBe(new(0, 0));
        chart.Points.ShouldAllBe(point => point.Cause == null);
    }

    [Theory]
    [InlineData(Improvement.Up, Variation.ImprovementHigh, Variation.ConcernLow)]
    [InlineData(Improvement.Down, Variation.ConcernHigh, Variation.ImprovementLow)]
    [InlineData(Improvement.Neutral, Variation.NeutralHigh, Variation.NeutralLow)]
    public void rule_61_what_is_no_chance_is_better_or_worse_by_the_way_that_is_better(Improvement better, Variation high, Variation low)
    {
        decimal[] steady = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

        XmrChart.Of([.. steady, 30], new(better)).LatestVariation.ShouldBe(high);
        XmrChart.Of([.. steady, -30], new(better)).LatestVariation.ShouldBe(low);
        XmrChart.Of(steady, new(better)).LatestVariation.ShouldBeNull();
    }

    [Theory]
    [InlineData(Improvement.Up, 70, Assurance.ConsistentlyPasses)]
    [InlineData(Improvement.Up, 72, Assurance.HitAndMiss)]
    [InlineData(Improvement.Up, 75, Assurance.HitAndMiss)]
    [InlineData(Improvement.Up, 98, Assurance.HitAndMiss)]
    [InlineData(Improvement.Up, 99, Assurance.ConsistentlyFails)]
    [InlineData(Improvement.Down, 70, Assurance.ConsistentlyFails)]
    [InlineData(Improvement.Down, 72, Assurance.HitAndMiss)]
    [InlineData(Improvement.Down, 98, Assurance.HitAndMiss)]
    [InlineData(Improvement.Down, 99, Assurance.ConsistentlyPasses)]
    [InlineData(Improvement.Neutral, 70, null)]
    [InlineData(Improvement.Up, null, null)]
    public void rule_61_a_target_of_70_under_a_lower_limit_of_72_passes_consistently(Improvement better, int? target, Assurance? assurance)
    {
        var chart = XmrChart.Of([87.8m, 82.8m, 87.8m, 82.8m], new(better, target));

        chart.Limits.ShouldBe(new(72m, 98.6m));
        chart.Assurance.ShouldBe(assurance);
    }

    [Fact]
    public void rule_61_limits_of_fewer_than_twelve_points_are_trial_limits()
    {
        XmrChart.Of([.. Worked.Take(11)], new()).Trial.ShouldBeTrue();
        XmrChart.Of([.. Worked.Take(12)], new()).Trial.ShouldBeFalse();
    }

    [Fact]
    public void rule_61_limits_of_a_percentage_are_not_drawn_below_0_or_above_100() => new Domain.Reporting.Charts.Range(-3, 105).OfPercentages().ShouldBe(new(0, 100));

    [Fact]
    public void one_value_has_limits_without_width()
    {
        var chart = XmrChart.Of([5], new());

        (chart.Mean, chart.Limits).ShouldBe((5m, new(5, 5)));
        Should.Throw<ArgumentException>(() => XmrChart.Of([], new()));
    }

    private static IReadOnlyList<SpecialCause?> Causes(decimal[] values) => [.. XmrChart.Of(values, new()).Points.Select(point => point.Cause)];

    private static decimal Rounded(decimal value) => Math.Round(value, 2);
}
