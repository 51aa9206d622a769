using Ucr.Domain.Visits.Observing;

namespace Ucr.Domain.Specs.Visits.Observing;

/// <summary>Every step of the score's chart, from the readings on both sides of it.</summary>
public class News2Specs
{
    private static readonly Observations Well = new()
    {
        Respirations = 16,
        Saturation = 97,
        OnOxygen = false,
        Systolic = 125,
        Pulse = 72,
        Consciousness = Consciousness.Alert,
        Temperature = 36.8m,
    };

    [Fact]
    public void a_well_person_scores_nothing() => News2.Of(Well).ShouldBe(new(0, WarningBand.Low));

    [Theory]
    [InlineData(8, 3), InlineData(9, 1), InlineData(11, 1), InlineData(12, 0), InlineData(20, 0), InlineData(21, 2), InlineData(24, 2), InlineData(25, 3)]
    public void breaths_a_minute(int reading, int points) => Points(Well with { Respirations = reading }).ShouldBe(points);

    [Theory]
    [InlineData(91, 3), InlineData(92, 2), InlineData(93, 2), InlineData(94, 1), InlineData(95, 1), InlineData(96, 0)]
    public void saturation_on_scale_1(int reading, int points) => Points(Well with { Saturation = reading }).ShouldBe(points);

    [Theory]
    [InlineData(83, false, 3), InlineData(84, false, 2), InlineData(86, false, 1), InlineData(88, false, 0), InlineData(92, true, 2), InlineData(99, false, 0)]
    [InlineData(93, true, 3), InlineData(95, true, 4), InlineData(97, true, 5)]
    public void saturation_on_scale_2_counts_too_much_oxygen(int reading, bool oxygen, int points) =>
        Points(Well with { Scale = SaturationScale.Two, Saturation = reading, OnOxygen = oxygen }).ShouldBe(points);

    [Theory]
    [InlineData(90, 3), InlineData(91, 2), InlineData(100, 2), InlineData(101, 1), InlineData(110, 1), InlineData(111, 0), InlineData(219, 0), InlineData(220, 3)]
    public void systolic_pressure(int reading, int points) => Points(Well with { Systolic = reading }).ShouldBe(points);

    [Theory]
    [InlineData(40, 3), InlineData(41, 1), InlineData(50, 1), InlineData(51, 0), InlineData(90, 0), InlineData(91, 1), InlineData(110, 1), InlineData(111, 2), InlineData(130, 2), InlineData(131, 3)]
    public void pulse(int reading, int points) => Points(Well with { Pulse = reading }).ShouldBe(points);

    [Theory]
    [InlineData("35.0", 3), InlineData("35.1", 1), InlineData("36.0", 1), InlineData("36.1", 0), InlineData("38.0", 0), InlineData("38.1", 1), InlineData("39.0", 1), InlineData("39.1", 2)]
    public void temperature(string reading, int points) => Points(Well with { Temperature = decimal.Parse(reading, System.Globalization.CultureInfo.InvariantCulture) }).ShouldBe(points);

    [Theory]
    [InlineData(Consciousness.NewConfusion), InlineData(Consciousness.Voice), InlineData(Consciousness.Pain), InlineData(Consciousness.Unresponsive)]
    public void whoever_is_not_alert_scores_three(Consciousness found) => News2.Of(Well with { Consciousness = found }).ShouldBe(new(3, WarningBand.LowMedium));

    [Fact]
    public void the_bands_begin_at_five_and_at_seven()
    {
        var four = Well with { Respirations = 21, Pulse = 111 };
        News2.Of(four).ShouldBe(new(4, WarningBand.Low));
        News2.Of(four with { Temperature = 38.5m }).ShouldBe(new(5, WarningBand.Medium));
        News2.Of(four with { Temperature = 38.5m, OnOxygen = true }).ShouldBe(new(7, WarningBand.High));
    }

    [Fact]
    public void ruling_10_one_blank_reading_and_there_is_no_score()
    {
        Observations[] blanks =
        [
            Well with { Respirations = null }, Well with { Saturation = null }, Well with { OnOxygen = null }, Well with { Systolic = null },
            Well with { Pulse = null }, Well with { Consciousness = null }, Well with { Temperature = null },
        ];
        blanks.ShouldAllBe(found => News2.Of(found) == null);
    }

    private static int Points(Observations found) => News2.Of(found)!.Total;
}
