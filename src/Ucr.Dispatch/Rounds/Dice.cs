namespace Ucr.Dispatch.Rounds;

/// <summary>
/// Chance from a seed, the same on every machine: SplitMix64 (Steele, Lea, Flood 2014), and a logarithm from the four
/// operations, because no library promises the same last bit everywhere.
/// </summary>
/// <param name="seed">Any number.</param>
public sealed class Dice(ulong seed)
{
    private const double LogOfTwo = 0.6931471805599453;
    private ulong state = seed;

    /// <summary>Evenly from 0 to under 1.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to below another.</summary>
    public int Below(int most) => (int)(((NextBits() >> 32) * (ulong)most) >> 32);

    /// <summary>A waiting time with mean 1.</summary>
    public double Wait() => -Log(1 - Next());

    private static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1022;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FE0_0000_0000_0000);
        var t = (mantissa - 1) / (mantissa + 1);
        var square = t * t;
        var (sum, power) = (0.0, t);
        for (var odd = 1; odd < 40; odd += 2)
        {
            sum += power / odd;
            power *= square;
        }

        return (2 * sum) + (exponent * LogOfTwo);
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
