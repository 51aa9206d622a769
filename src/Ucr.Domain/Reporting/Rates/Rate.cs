namespace Ucr.Domain.Reporting.Rates;

/// <summary>People of one age band.</summary>
/// <param name="From">Youngest age, whole years.</param>
/// <param name="To">Oldest age, whole years; null for everybody older.</param>
/// <param name="Count">What was counted among them.</param>
/// <param name="Persons">How many of them live there.</param>
public sealed record Stratum(int From, int? To, int Count, int Persons);

/// <summary>A rate for each 100,000 people, with the limits between which it lies with 95 % confidence.</summary>
/// <param name="Value">For each 100,000.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
public sealed record Rate(double Value, double Lower, double Upper)
{
    /// <summary>For how many people.</summary>
    public const int Per = 100_000;

    /// <summary>With fewer than this a standardised rate is not given.</summary>
    public const int LeastToStandardise = 10;

    private const double Z = 1.959963984540054;

    /// <summary>What was counted over who lives there; null where nobody does.</summary>
    /// <param name="count">What was counted.</param>
    /// <param name="persons">How many people live there.</param>
    public static Rate? Crude(int count, int persons)
    {
        if (persons <= 0)
        {
            return null;
        }

        var (lower, upper) = Limits(count);
        return new(Per * (double)count / persons, Per * lower / persons, Per * upper / persons);
    }

    /// <summary>
    /// What the rate would be if the ages were those of the European Standard Population of 2013, so that places with older and
    /// with younger people can be compared.
    /// </summary>
    /// <param name="strata">Each age once; together all of them.</param>
    /// <returns>Null with fewer than 10 counted, or where a band has a count and nobody lives in it.</returns>
    /// <remarks>Source: direct standardisation with Dobson's limits, as the technical guides of public health in England have it.</remarks>
    public static Rate? Standardised(IReadOnlyCollection<Stratum> strata)
    {
        var count = strata.Sum(band => band.Count);
        if (count < LeastToStandardise || strata.Any(band => band.Persons <= 0 && band.Count > 0))
        {
            return null;
        }

        var (sum, weights, variance) = (0d, 0d, 0d);
        foreach (var band in strata.Where(band => band.Persons > 0))
        {
            double weight = StandardPopulation.Of(band.From, band.To);
            weights += weight;
            sum += weight * band.Count / band.Persons;
            variance += weight * weight * band.Count / ((double)band.Persons * band.Persons);
        }

        var (lower, upper) = Limits(count);
        var (rate, spread) = (sum / weights, Math.Sqrt(variance / (weights * weights) / count));
        return new(Per * rate, Per * (rate + (spread * (lower - count))), Per * (rate + (spread * (upper - count))));
    }

    /// <summary>Between which the expected number lies, 95 %, where so many were counted: Byar's from 10 on, exact below.</summary>
    public static (double Lower, double Upper) Limits(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count >= LeastToStandardise)
        {
            return (Byar(count, -Z), Byar(count + 1, Z));
        }

        return (count == 0 ? 0 : Where(mean => 1 - UpTo(count - 1, mean), 0.025, rises: true), Where(mean => UpTo(count, mean), 0.025, rises: false));
    }

    private static double Byar(double count, double z) => count * Math.Pow(1 - (1 / (9 * count)) + (z / (3 * Math.Sqrt(count))), 3);

    // The chance of so many or fewer, of a Poisson number with this mean.
    private static double UpTo(int count, double mean)
    {
        var (term, sum) = (Math.Exp(-mean), 0d);
        for (var number = 0; number <= count; number++)
        {
            sum += term;
            term *= mean / (number + 1);
        }

        return sum;
    }

    // The mean at which a chance that only rises, or only falls, reaches a value.
    private static double Where(Func<double, double> chance, double value, bool rises)
    {
        var (low, high) = (0d, 60d);
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = chance(middle) < value == rises ? (middle, high) : (low, middle);
        }

        return low;
    }
}
