using Ucr.Domain.Clocks.Measures;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Measures;

public class ClockMeasuresSpecs
{
    private static readonly Duration TwoHours = Duration.FromHours(2);

    [Theory]
    [InlineData("2026-01-15T11:00:00Z", true)]
    [InlineData("2026-01-15T11:00:00.999999Z", true)]
    [InlineData("2026-01-15T11:00:01Z", false)]
    [InlineData("2026-01-15T11:01:00Z", false)]
    public void rule_01_exactly_120_minutes_is_met_and_a_second_more_is_a_breach(string stopped, bool met) =>
        ClockMeasures.Between(T(9, 0), At(stopped)).Within(TwoHours).ShouldBe(met);

    [Fact]
    public void rule_02_minute_marks_and_elapsed_time_stand_beside_each_other()
    {
        var measures = ClockMeasures.Between(At("2026-01-15T10:00:59Z"), At("2026-01-15T12:01:00Z"));
        (measures.MinuteBoundaries, measures.WholeSeconds, measures.Elapsed).ShouldBe((121, Duration.FromSeconds(7201), Duration.FromSeconds(7201)));
        measures.Within(TwoHours).ShouldBeFalse();
        measures.DiffersAt(TwoHours).ShouldBeFalse("both say late");
        var inTime = ClockMeasures.Between(At("2026-01-15T10:00:59Z"), At("2026-01-15T12:00:59.5Z"));
        (inTime.Within(TwoHours), inTime.MinuteBoundaries, inTime.DiffersAt(TwoHours)).ShouldBe((true, 120, false));
        var marks = ClockMeasures.Between(At("2026-01-15T10:00:59.9Z"), At("2026-01-15T12:01:00.1Z"));
        marks.Elapsed.ShouldBe(Duration.FromSeconds(7200.2), "the exact wait is not cut");
        var disagree = ClockMeasures.Between(At("2026-01-15T10:00:00Z"), At("2026-01-15T12:00:59Z"));
        (disagree.Within(TwoHours), disagree.MinuteBoundaries, disagree.DiffersAt(TwoHours)).ShouldBe((false, 120, true));
    }

    [Fact]
    public void rule_20_on_the_spring_night_elapsed_time_counts_and_the_wall_clock_is_flagged()
    {
        var measures = ClockMeasures.Between(At("2026-03-29T00:30:00Z"), At("2026-03-29T02:00:00Z")); // 00:30 GMT to 03:00 BST
        (measures.Elapsed, measures.MinuteBoundaries, measures.WallClockMinutes).ShouldBe((Duration.FromMinutes(90), 90, 150));
        (measures.ClockWasChanged, measures.SeemsNegative, measures.DiffersAt(TwoHours)).ShouldBe((true, false, true));
    }

    [Fact]
    public void rule_21_on_the_autumn_night_a_naive_report_sees_a_negative_wait_and_it_is_flagged()
    {
        var measures = ClockMeasures.Between(At("2026-10-25T00:30:00Z"), At("2026-10-25T01:10:00Z")); // 01:30 BST to 01:10 GMT
        (measures.Elapsed, measures.MinuteBoundaries, measures.WallClockMinutes).ShouldBe((Duration.FromMinutes(40), 40, -20));
        (measures.ClockWasChanged, measures.SeemsNegative, measures.Within(TwoHours), measures.DiffersAt(TwoHours)).ShouldBe((true, true, true, true));
    }

    [Fact]
    public void on_an_ordinary_day_all_measures_agree()
    {
        var measures = ClockMeasures.Between(T(9, 0), T(9, 0));
        (measures.WallClockMinutes, measures.Midnights, measures.ClockWasChanged, measures.SeemsNegative, measures.DiffersAt(TwoHours)).ShouldBe((0, 0, false, false, false));
        ClockMeasures.Between(At("2026-06-10T22:30:00Z"), At("2026-06-10T23:00:00Z")).Midnights.ShouldBe(1);
        ClockMeasures.Between(At("1969-12-31T23:59:30Z"), At("1970-01-01T00:00:30Z")).MinuteBoundaries.ShouldBe(1);
    }
}

public class LondonTimeSpecs
{
    private static readonly LocalDateTime Twice = new(2026, 10, 25, 1, 30);
    private static readonly LocalDateTime Never = new(2026, 3, 29, 1, 30);

    [Fact]
    public void rule_21_a_missing_offset_is_never_guessed()
    {
        LondonTime.Read(Twice, null, "At").Refused!.Code.ShouldBe("time-comes-twice");
        LondonTime.Read(Twice, Offset.FromHours(1), "At").ShouldBe((At("2026-10-25T00:30:00Z"), null));
        LondonTime.Read(Twice, Offset.Zero, "At").ShouldBe((At("2026-10-25T01:30:00Z"), null));
        LondonTime.Read(Twice, Offset.FromHours(2), "At").Refused!.Code.ShouldBe("offset-not-london");
    }

    [Fact]
    public void a_time_that_did_not_exist_is_refused()
    {
        LondonTime.Read(Never, null, "At").Refused.ShouldBe(new("time-left-out", "The clocks went forward: this time did not exist. Check the time.", "At"));
        LondonTime.Read(Never, Offset.Zero, "At").Refused!.Code.ShouldBe("time-left-out");
    }

    [Fact]
    public void on_every_other_day_the_offset_is_london_s()
    {
        LondonTime.Read(new(2026, 6, 1, 10, 0), null, "At").ShouldBe((At("2026-06-01T09:00:00Z"), null));
        LondonTime.Read(new(2026, 6, 1, 10, 0), Offset.FromHours(1), "At").ShouldBe((At("2026-06-01T09:00:00Z"), null));
        LondonTime.Read(new(2026, 6, 1, 10, 0), Offset.Zero, "At").Refused!.Code.ShouldBe("offset-not-london");
    }
}
