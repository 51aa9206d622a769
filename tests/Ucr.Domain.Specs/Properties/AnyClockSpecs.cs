using CsCheck;
using Ucr.Domain.Clocks;
using Ucr.Domain.Reporting;
using Ucr.Domain.Reporting.Csds;

namespace Ucr.Domain.Specs.Properties;

public class AnyClockSpecs
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Instant[] Changes =
        [Instant.FromUtc(2025, 3, 30, 1, 0), Instant.FromUtc(2025, 10, 26, 1, 0), Instant.FromUtc(2026, 3, 29, 1, 0), Instant.FromUtc(2026, 10, 25, 1, 0)];

    // Microseconds of two years with both clock changes in each, and the hours around them as often as all others.
    private static readonly Gen<Instant> Starts = Gen.OneOf(
        Gen.Long[0, 2 * 365 * 24 * 3_600_000_000L].Select(micros => Instant.FromUtc(2025, 1, 1, 0, 0) + Micros(micros)),
        Gen.Select(Gen.Int[0, 3], Gen.Long[-3 * 3_600_000_000L, 3 * 3_600_000_000L])
            .Select((change, micros) => Changes[change] + Micros(micros)));

    private static readonly Gen<Duration> Waits = Gen.OneOf(
        Gen.Long[0, 4 * 3_600_000_000L].Select(Micros),
        Gen.Long[-2_000_000, 2_000_000].Select(micros => Duration.FromHours(2) + Micros(micros)));

    [Fact]
    public void rule_02_elapsed_time_is_never_rounded_in_our_favour() => Gen.Select(Starts, Waits).Sample(
        (start, wait) =>
        {
            var clock = Stopped(start, start + wait);

            // A second that has begun counts only when it is over, for start and stop alike: less than one second either way.
            if (wait >= Duration.FromSeconds((2 * 3600) + 1))
            {
                clock.Met.ShouldBe(false);
            }

            if (wait <= Duration.FromSeconds((2 * 3600) - 1))
            {
                clock.Met.ShouldBe(true);
            }

            clock.TimeRemaining(start).ShouldBe(clock.DueAt - (start + wait));
            Dues.Tick.ShouldBeLessThanOrEqualTo(Duration.FromNanoseconds(1000));
        },
        iter: Repeated.Times);

    [Fact]
    public void rule_01_on_whole_seconds_exactly_two_hours_is_met_and_a_second_more_is_not() => Starts.Sample(
        any =>
        {
            var start = Instant.FromUnixTimeSeconds(any.ToUnixTimeSeconds());
            Stopped(start, start + Duration.FromHours(2)).Met.ShouldBe(true);
            Stopped(start, start + Duration.FromHours(2) + Duration.FromSeconds(1)).Met.ShouldBe(false);
        },
        iter: Repeated.Times);

    [Fact]
    public void rule_20_the_offset_in_which_a_time_was_written_changes_no_clock() => Gen.Select(Starts, Waits, Gen.Int[-14 * 4, 14 * 4], Gen.Int[-14 * 4, 14 * 4]).Sample(
        (start, wait, quarters, otherQuarters) =>
        {
            var written = start.WithOffset(Offset.FromSeconds(quarters * 900)).ToInstant();
            var stopWritten = (start + wait).WithOffset(Offset.FromSeconds(otherQuarters * 900)).ToInstant();

            Stopped(written, stopWritten).ShouldBe(Stopped(start, start + wait));
        },
        iter: Repeated.Times);

    [Fact]
    public void a_clock_and_the_wait_after_it_add_up() => Gen.Select(Starts, Waits, Waits).Sample(
        (start, one, other) =>
        {
            var clock = Running(start);

            (clock.TimeRemaining(start + one) - clock.TimeRemaining(start + one + other)).ShouldBe(other);
            clock.TimeRemaining(start).ShouldBe(Duration.FromHours(2));
            (clock.TimeRemaining(clock.DueAt), clock.TimeRemaining(clock.DueAt + Dues.Tick) < Duration.Zero).ShouldBe((Duration.Zero, true));
        },
        iter: Repeated.Times);

    [Fact]
    public void rule_20_and_21_local_time_differs_from_elapsed_time_by_the_change_of_offset_only() => Gen.Select(Starts, Waits).Sample(
        (start, wait) =>
        {
            var whole = Instant.FromUnixTimeSeconds(start.ToUnixTimeSeconds());
            var stop = whole + Duration.FromSeconds((long)wait.TotalSeconds);
            var row = CsdsRows.For(new(ReportingMonth.Of(whole), new(2027, 1, 1)), [new(Ours, whole) { Waits = [new("05", whole, stop)] }]).Waits.ShouldHaveSingleItem();
            var shift = London.GetUtcOffset(stop) - London.GetUtcOffset(whole);

            (row.Ended!.Value - row.Started).ToDuration().ShouldBe(stop - whole + Duration.FromSeconds(shift.Seconds));
        },
        iter: Repeated.Times);

    [Fact]
    public void rule_22_every_instant_belongs_to_one_month_and_the_month_to_london() => Starts.Sample(
        at =>
        {
            var month = ReportingMonth.Of(at);

            ReportingMonth.Whole(month).Contains(at).ShouldBeTrue();
            ReportingMonth.Whole(month).End.ShouldBe(ReportingMonth.Whole(month.PlusMonths(1)).Start);
            month.ToYearMonth().ShouldBe(at.InZone(London).Date.ToYearMonth());
        },
        iter: Repeated.Times);

    private static ResponseClock Running(Instant start) =>
        new(ResponseStandard.TwoHour, start, start + ResponseStandard.TwoHour.Limit(), new("received-by-service/1"));

    private static ResponseClock Stopped(Instant start, Instant stop) => Running(start) with { StoppedAt = stop };

    private static Duration Micros(long micros) => Duration.FromNanoseconds(micros * 1000);
}
