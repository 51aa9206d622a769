using CsCheck;
using Ucr.Domain.Reporting.Charts;
using static Ucr.Domain.Reporting.Charts.SpecialCause;

namespace Ucr.Domain.Specs.Reporting.Charts;

/// <summary>Charts beside the same charts worked out another way: by hand, by a plain reading of each rule in binary numbers, and by what moving or stretching a series must do.</summary>
public class XmrReferenceSpecs
{
    // Whole numbers, sixteen of them, near enough to each other that runs, trends and near points come up often.
    private static readonly Gen<decimal[]> Series = Gen.OneOf(
        Gen.Int[-20, 20].Select(value => (decimal)value).Array[16],
        Gen.Int[-2, 3].Select(step => (decimal)step).Array[16].Select(steps => steps.Select((_, at) => steps.Take(at + 1).Sum()).ToArray()));

    [Fact]
    public void rule_61_a_small_series_worked_by_hand()
    {
        // Values 84, 86, 81, 85, 90, 84: their sum is 510, so that the mean is 85. The jumps are 2, 5, 4, 5, 6: together 22, on
        // average 4.4. 2.66 times that is 11.704, two thirds of which are 7.802666...
        var chart = XmrChart.Of([84, 86, 81, 85, 90, 84], new());

        chart.Mean.ShouldBe(85m);
        chart.Limits.ShouldBe(new(73.296m, 96.704m));
        (Math.Round(chart.NearLimits.Lower, 4), Math.Round(chart.NearLimits.Upper, 4)).ShouldBe((77.1973m, 92.8027m));
        chart.Trial.ShouldBeTrue();
    }

    [Fact]
    public void rule_61_a_series_worked_by_hand_whose_last_value_is_no_chance()
    {
        // Eleven times 10 and 12 in turn, then 30: the sum is 120 + 30 = 150, the mean 12.5; eleven jumps, ten of 2 and one of 20 (10 to 30): 40 / 11.
        decimal[] values = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 30];
        var chart = XmrChart.Of(values, new());

        chart.Mean.ShouldBe(12.5m);
        Math.Round(chart.Limits.Upper, 4).ShouldBe(22.1727m);
        chart.Points[^1].Cause.ShouldBe(OutsideLimits);
        chart.Points.SkipLast(1).ShouldAllBe(point => point.Cause == null || point.Cause == Shift);
    }

    [Fact]
    public void rule_61_every_cause_is_what_a_plain_reading_of_its_rule_finds() =>
        Series.Sample(values => XmrChart.Of(values, new()).Points.Select(point => point.Cause).SequenceEqual(Plainly(values)));

    [Fact]
    public void rule_61_a_series_that_is_moved_moves_its_limits_and_changes_no_cause() =>
        Gen.Select(Series, Gen.Int[-50, 50]).Sample((values, by) =>
            Same(XmrChart.Of(values, new()), XmrChart.Of([.. values.Select(value => value + by)], new()), limit => limit + by));

    [Fact]
    public void rule_61_a_series_that_is_stretched_stretches_its_limits_and_changes_no_cause() =>
        Gen.Select(Series, Gen.Int[2, 9]).Sample((values, times) =>
            Same(XmrChart.Of(values, new()), XmrChart.Of([.. values.Select(value => value * times)], new()), limit => limit * times));

    [Fact]
    public void rule_61_a_series_upside_down_has_the_same_causes_and_its_limits_upside_down() =>
        Series.Sample(values =>
        {
            var (chart, other) = (XmrChart.Of(values, new()), XmrChart.Of([.. values.Select(value => -value)], new()));
            return Near(other.Limits.Lower, -chart.Limits.Upper) && Causes(chart).SequenceEqual(Causes(other));
        });

    [Fact]
    public void rule_61_a_series_read_backwards_has_the_same_limits() =>
        Series.Sample(values => XmrChart.Of(values, new()).Limits == XmrChart.Of([.. values.Reverse()], new()).Limits);

    private static bool Same(XmrChart chart, XmrChart other, Func<decimal, decimal> moved) =>
        Near(other.Mean, moved(chart.Mean)) && Near(other.Limits.Lower, moved(chart.Limits.Lower)) && Near(other.Limits.Upper, moved(chart.Limits.Upper))
        && Causes(chart).SequenceEqual(Causes(other));

    private static IEnumerable<SpecialCause?> Causes(XmrChart chart) => chart.Points.Select(point => point.Cause);

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) < 0.000001m;

    /// <summary>For each point the first rule that holds, asked of every window that it could lie in.</summary>
    private static SpecialCause?[] Plainly(decimal[] series)
    {
        var x = Array.ConvertAll(series, value => (double)value);
        var mean = x.Sum() / x.Length;
        double jumps = 0;
        for (var i = 1; i < x.Length; i++)
        {
            jumps += Math.Abs(x[i] - x[i - 1]);
        }

        var limit = 2.66 * jumps / (x.Length - 1);
        bool Within(int at, int length, Func<int, bool> holds) =>
            Enumerable.Range(at - length + 1, length).Any(from => from >= 0 && from + length <= x.Length && holds(from));
        bool OneSide(int from, int length) => x.Skip(from).Take(length).All(v => v > mean) || x.Skip(from).Take(length).All(v => v < mean);
        bool Goes(int from) => Enumerable.Range(from + 1, 6).All(i => x[i] > x[i - 1]) || Enumerable.Range(from + 1, 6).All(i => x[i] < x[i - 1]);
        bool IsNear(int i) => Math.Abs(x[i] - mean) <= limit && Math.Abs(x[i] - mean) > limit * 2 / 3;
        return [.. Enumerable.Range(0, x.Length).Select(SpecialCause? (i) =>
            Math.Abs(x[i] - mean) > limit ? OutsideLimits
            : Within(i, 7, Goes) ? Trend
            : IsNear(i) && Within(i, 3, from => OneSide(from, 3) && Enumerable.Range(from, 3).Count(IsNear) >= 2) ? TwoOfThree
            : Within(i, 7, from => OneSide(from, 7)) ? Shift : null)];
    }
}
