using Ucr.Domain.Reporting.Rates;

namespace Ucr.Domain.Specs.Reporting.Rates;

public class RateSpecs
{
    // Counts and people of nineteen invented bands.
    private static readonly int[] Counts = [0, 1, 0, 2, 1, 3, 2, 4, 5, 6, 9, 12, 18, 25, 40, 61, 75, 58, 33];
    private static readonly int[] People = [5200, 5400, 5300, 5100, 6000, 6300, 6500, 6400, 6200, 6500, 6900, 6700, 5900, 5200, 4900, 3600, 2400, 1300, 700];

    private static Stratum[] Bands => [.. Counts.Select((count, at) => new Stratum(at * 5, at == 18 ? null : (at * 5) + 4, count, People[at]))];

    [Fact]
    public void the_standard_population_is_100000_and_wider_bands_are_the_sum_of_theirs()
    {
        Enumerable.Range(0, 19).Sum(band => StandardPopulation.Of(band * 5, band == 18 ? null : (band * 5) + 4)).ShouldBe(100_000);
        StandardPopulation.Of(0, null).ShouldBe(100_000);
        StandardPopulation.Of(65, 74).ShouldBe(10_500);
        StandardPopulation.Of(85, null).ShouldBe(2_500);
        Should.Throw<ArgumentOutOfRangeException>(() => StandardPopulation.Of(18, 64));
    }

    [Fact]
    public void the_limits_of_a_count_are_those_of_the_tables()
    {
        // Exact Poisson limits as printed tables have them (half the quantiles of chi squared); Byar's by its formula, worked out apart.
        Close(Rate.Limits(0), 0, 3.6889);
        Close(Rate.Limits(1), 0.0253, 5.5716);
        Close(Rate.Limits(5), 1.6235, 11.6683);
        Close(Rate.Limits(9), 4.1154, 17.0848);
        Close(Rate.Limits(10), 4.7874, 18.3915);
        Close(Rate.Limits(100), 81.3621, 121.6279);
    }

    [Fact]
    public void a_standardised_rate_is_the_one_that_was_worked_out_another_way()
    {
        // By a program of its own in another language, in exact fractions up to the square root.
        var rate = Rate.Standardised(Bands).ShouldNotBeNull();
        rate.Value.ShouldBe(391.8189, 0.0001);
        rate.Lower.ShouldBe(351.8952, 0.0001);
        rate.Upper.ShouldBe(435.0117, 0.0001);
    }

    [Fact]
    public void where_the_ages_are_those_of_the_standard_both_rates_are_one_and_so_are_their_limits()
    {
        var bands = Bands.Select(band => band with { Persons = StandardPopulation.Of(band.From, band.To) }).ToList();
        var (standardised, crude) = (Rate.Standardised(bands)!, Rate.Crude(bands.Sum(band => band.Count), 100_000)!);
        standardised.Value.ShouldBe(crude.Value, 1e-9);
        standardised.Lower.ShouldBe(crude.Lower, 1e-9);
        standardised.Upper.ShouldBe(crude.Upper, 1e-9);
    }

    [Fact]
    public void fewer_than_ten_are_not_standardised_and_nobody_has_no_rate()
    {
        Rate.Standardised([new(0, null, 9, 1000)]).ShouldBeNull();
        Rate.Standardised([new(0, null, 10, 1000)])!.Value.ShouldBe(1000, 1e-9);
        Rate.Standardised([new(0, 64, 0, 1000), new(65, null, 10, 0)]).ShouldBeNull();
        Rate.Crude(3, 0).ShouldBeNull();
        Rate.Crude(3, 1000)!.Value.ShouldBe(300, 1e-9);
    }

    private static void Close((double Lower, double Upper) limits, double lower, double upper)
    {
        limits.Lower.ShouldBe(lower, 0.0001);
        limits.Upper.ShouldBe(upper, 0.0001);
    }
}
