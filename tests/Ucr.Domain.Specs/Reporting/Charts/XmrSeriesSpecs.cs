using Ucr.Domain.Reporting.Charts;
using Ucr.Domain.Reporting.National;

namespace Ucr.Domain.Specs.Reporting.Charts;

public class XmrSeriesSpecs
{
    private static readonly LocalDate January = new(2025, 1, 1);

    [Fact]
    public void rule_61_without_a_step_the_limits_come_from_all_months() =>
        Of([5, 7, 6, 8, 5]).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            whole => whole.Chart.Mean.ShouldBe(6.2m),
            whole => whole.Months.Count.ShouldBe(5),
            whole => whole.Why.ShouldBeNull());

    [Fact]
    public void rule_61_limits_are_worked_out_anew_from_a_step_and_no_earlier_month_moves_them()
    {
        var parts = Of([5, 7, 6, 80, 90, 85], new SeriesBreak(January.PlusMonths(3), "A second team"));

        parts.Select(part => (part.Months[0], part.Chart.Mean, part.Why)).ShouldBe([(January, 6m, null), (January.PlusMonths(3), 85m, "A second team")]);
        parts[1].Chart.Limits.ShouldBe(XmrChart.Of([80, 90, 85], new()).Limits);
    }

    [Fact]
    public void rule_08_limits_never_run_across_a_break_of_the_national_series() =>
        XmrSeries.Of([new(new(2026, 3, 1), 80), new(new(2026, 4, 1), 70), new(new(2026, 5, 1), 72)], SeriesBreaks.National, new())
            .Select(part => part.Months[0]).ShouldBe([new(2026, 3, 1), new(2026, 4, 1)]);

    [Fact]
    public void rule_61_a_chart_has_no_gaps_so_that_limits_begin_anew_after_a_month_without_a_value()
    {
        var parts = Of([null, 5, 7, null, null, 6, 8]);

        parts.Select(part => (part.Months[0], part.Months.Count)).ShouldBe([(January.PlusMonths(1), 2), (January.PlusMonths(5), 2)]);
        parts[1].Why.ShouldBe("There is no value in the month before.");
    }

    [Fact]
    public void a_break_within_a_gap_is_what_is_said_of_it() =>
        Of([5, 7, null, 6], new SeriesBreak(January.PlusMonths(2), "Counted anew"))[1].Why.ShouldBe("Counted anew");

    [Fact]
    public void a_break_before_the_first_month_or_after_the_last_cuts_nothing() =>
        Of([5, 7], new SeriesBreak(January, "Before"), new SeriesBreak(January.PlusMonths(2), "After")).Count.ShouldBe(1);

    [Fact]
    public void months_without_any_value_have_no_chart() => Of([null, null]).ShouldBeEmpty();

    private static IReadOnlyList<XmrStretch> Of(decimal?[] values, params SeriesBreak[] breaks) =>
        XmrSeries.Of(values.Select((value, at) => new SeriesMonth(January.PlusMonths(at), value)), breaks, new());
}
