using CsCheck;
using Ucr.Domain.Clocks.Measures;

namespace Ucr.Domain.Specs.Properties;

/// <summary>The ways of measuring one wait, on every night of two years and on the four on which the clocks change.</summary>
public class AnyMeasureSpecs
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Instant[] Changes =
        [Instant.FromUtc(2025, 3, 30, 1, 0), Instant.FromUtc(2025, 10, 26, 1, 0), Instant.FromUtc(2026, 3, 29, 1, 0), Instant.FromUtc(2026, 10, 25, 1, 0)];

    private static readonly Gen<Instant> Times = Gen.OneOf(
        Gen.Long[0, 2 * 365 * 24 * 3_600_000L].Select(millis => Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromMilliseconds(millis)),
        Gen.Select(Gen.Int[0, 3], Gen.Long[-3 * 3_600_000L, 3 * 3_600_000L]).Select((change, millis) => Changes[change] + Duration.FromMilliseconds(millis)));

    private static readonly Gen<Duration> Waits = Gen.Long[0, 4 * 3_600_000L].Select(Duration.FromMilliseconds);

    [Fact]
    public void rule_02_no_measure_of_a_wait_is_kinder_than_the_second_or_the_minute_that_it_counts_in() => Gen.Select(Times, Waits).Sample(
        (from, wait) =>
        {
            var measures = ClockMeasures.Between(from, from + wait);

            measures.Elapsed.ShouldBe(wait);
            measures.WholeSeconds.ShouldBeGreaterThan(wait - Duration.FromSeconds(1));
            Duration.FromMinutes(measures.MinuteBoundaries).ShouldBeGreaterThan(wait - Duration.FromMinutes(1));
        },
        iter: Repeated.Times);

    [Fact]
    public void rule_20_and_21_the_wall_clock_is_wrong_by_the_change_of_offset_and_says_so() => Gen.Select(Times, Waits).Sample(
        (from, wait) =>
        {
            var (to, measures) = (from + wait, ClockMeasures.Between(from, from + wait));
            var shift = (London.GetUtcOffset(to) - London.GetUtcOffset(from)).Seconds / 60;

            (measures.WallClockMinutes - measures.MinuteBoundaries).ShouldBe(shift);
            measures.ClockWasChanged.ShouldBe(shift != 0);
        },
        iter: Repeated.Times);

    [Fact]
    public void rule_21_a_local_time_with_its_offset_is_read_as_the_instant_it_was_and_without_one_never_guessed() => Times.Sample(
        at =>
        {
            var written = at.InZone(London);
            var alone = LondonTime.Read(written.LocalDateTime, said: null, "At");

            LondonTime.Read(written.LocalDateTime, written.Offset, "At").ShouldBe((at, null));
            (alone.Refused is null ? alone.At == at : London.MapLocal(written.LocalDateTime).Count == 2).ShouldBeTrue();
        },
        iter: Repeated.Times);

    [Fact]
    public void a_property_that_fails_prints_the_seed_to_try_it_again_with() =>
        Should.Throw<CsCheckException>(() => Gen.Int[0, 100].Sample(number => number < 50, iter: 1000)).Message.ShouldContain("CsCheck_Seed");
}
