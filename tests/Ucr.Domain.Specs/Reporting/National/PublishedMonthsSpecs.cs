using Ucr.Domain.Reporting.National;

namespace Ucr.Domain.Specs.Reporting.National;

public class MonthResultsSpecs
{
    private static readonly LocalDate May = new(2026, 5, 1);
    private static readonly MonthCounts First = new(Seen: 10, InTime: 8);
    private static readonly MonthCounts Second = new(Seen: 11, InTime: 9);
    private static readonly MonthResults Published = new(May, [new(First, T(9, 0))]);

    [Fact]
    public void rule_07_the_latest_month_is_provisional()
    {
        Published.Provisional(latest: May).ShouldBeTrue();
        Published.Provisional(latest: May.PlusMonths(1)).ShouldBeFalse();
    }

    [Fact]
    public void rule_07_a_refresh_replaces_the_result_and_both_are_kept_with_the_reason()
    {
        var (refreshed, refusal) = Published.Refresh(Second, T(10, 0), "A visit was entered late");

        refusal.ShouldBeNull();
        refreshed.Current.ShouldBe(new(Second, T(10, 0), "A visit was entered late"));
        refreshed.All.ShouldBe([new(First, T(9, 0)), refreshed.Current]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void rule_07_a_change_without_a_reason_is_refused(string? why) =>
        Published.Refresh(Second, T(10, 0), why).ShouldBe((Published, MonthResults.ReasonMissing));

    [Fact]
    public void rule_07_the_same_counts_again_are_no_refresh() => Published.Refresh(First, T(10, 0), null).ShouldBe((Published, null));

    [Theory]
    [InlineData("2024-12-16", "2025-01-15", "2024-12-01", "2024-11-01")]
    [InlineData("2025-01-16", "2025-02-14", "2025-01-01", "2024-12-01")]
    [InlineData("2025-02-17", "2025-03-14", "2025-02-01", "2025-01-01")]
    public void rule_07_each_window_takes_a_new_month_and_refreshes_the_one_before(string opens, string closes, string primary, string refresh)
    {
        var window = new SubmissionWindow(Day(opens), Day(closes));

        (window.Primary, window.Refresh).ShouldBe((Day(primary), Day(refresh)));
        new[] { window.Opens.PlusDays(-1), window.Opens, window.Closes, window.Closes.PlusDays(1) }.Select(window.IsOpen).ShouldBe([false, true, true, false]);
    }

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}

public class SeriesBreaksSpecs
{
    private static readonly LocalDate[] Breaks = [new(2023, 4, 1), new(2026, 4, 1)];

    [Fact]
    public void rule_08_the_publication_breaks_in_april_2023_and_in_april_2026()
    {
        SeriesBreaks.National.Select(at => at.From).ShouldBe(Breaks);
        SeriesBreaks.National.ShouldAllBe(at => at.Why.Length > 0);
    }

    [Theory]
    [InlineData(2023, 3, 2023, 4, 1)]
    [InlineData(2023, 4, 2023, 5, 0)]
    [InlineData(2026, 3, 2023, 4, 0)]
    [InlineData(2026, 4, 2026, 3, 1)]
    [InlineData(2023, 3, 2026, 4, 2)]
    [InlineData(2026, 4, 2026, 4, 0)]
    public void rule_08_months_on_either_side_of_a_break_are_not_compared(int year, int month, int otherYear, int otherMonth, int breaks)
    {
        var comparison = MonthComparison.Of(
            (new(year, month, 1), Half), (new(otherYear, otherMonth, 1), Half with { Met = 8 }), SeriesBreaks.National);

        comparison.Breaks.Count.ShouldBe(breaks);
        comparison.Points.ShouldBe(breaks == 0 ? 30m : null);
    }

    [Fact]
    public void rule_08_the_breaks_of_a_comparison_stand_in_their_order() =>
        SeriesBreaks.Between(new(2027, 1, 1), new(2020, 1, 1), [.. SeriesBreaks.National.Reverse()]).Select(at => at.From).ShouldBe(Breaks);

    [Fact]
    public void rule_08_a_series_is_cut_where_it_breaks()
    {
        LocalDate[] months = [new(2026, 5, 1), new(2023, 3, 1), new(2023, 4, 1), new(2026, 3, 1), new(2026, 4, 1)];

        SeriesBreaks.Stretches(months, month => month, SeriesBreaks.National)
            .ShouldBe([[new(2023, 3, 1)], [new(2023, 4, 1), new(2026, 3, 1)], [new(2026, 4, 1), new(2026, 5, 1)]]);
    }

    private static Share Half => new("Seen", new("p/1"), 5, 10);
}

public class ThresholdSpecs
{
    private static readonly LocalDate May = new(2026, 5, 1);

    [Theory]
    [InlineData(70, 100, true)]
    [InlineData(69, 100, false)]
    [InlineData(699, 999, false)]
    [InlineData(7, 10, true)]
    [InlineData(100, 100, true)]
    [InlineData(0, 1, false)]
    public void rule_09_seventy_percent_passes_and_less_does_not(int met, int of, bool passes) =>
        Threshold.Passes(May, Of(met, of), Threshold.National).ShouldBe(passes);

    [Fact]
    public void rule_09_a_month_without_anybody_neither_passes_nor_fails() => Threshold.Passes(May, Of(0, 0), Threshold.National).ShouldBeNull();

    [Fact]
    public void rule_09_the_threshold_is_dated()
    {
        Threshold[] raised = [new(new(2026, 6, 1), 80m), .. Threshold.National];

        Threshold.At(new(2022, 11, 1), raised).ShouldBeNull();
        Threshold.Passes(new(2022, 11, 1), Of(1, 1), raised).ShouldBeNull();
        Threshold.At(new(2022, 12, 1), raised)!.Percent.ShouldBe(70m);
        Threshold.At(May, raised)!.Percent.ShouldBe(70m);
        Threshold.At(new(2026, 6, 1), raised)!.Percent.ShouldBe(80m);
    }

    private static Share Of(int met, int of) => new("Seen", new("p/1"), met, of);
}
