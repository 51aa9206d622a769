namespace Ucr.Dispatch.Planning;

/// <summary>Chances from a mean and a spread, to two decimals.</summary>
internal static class Chance
{
    /// <summary>Chance that something expected at a time happens by its due time.</summary>
    /// <param name="expected">Minutes.</param>
    /// <param name="variance">Square minutes.</param>
    /// <param name="due">Minutes.</param>
    public static double By(double expected, double variance, double due)
    {
        var deviation = Math.Sqrt(variance);
        var chance = deviation > 0 ? Normal((due - expected) / deviation) : expected <= due ? 1 : 0;
        return Math.Round(chance, 2);
    }

    /// <summary>
    /// The normal distribution function by Abramowitz and Stegun 26.2.19 (error under 1.5e-7): only the four operations, so
    /// that every machine gets the same bits, which no library's exponential promises.
    /// </summary>
    private static double Normal(double z)
    {
        var x = Math.Min(Math.Abs(z), 8);
        var sum = 1 + (x * (0.0498673470 + (x * (0.0211410061 + (x * (0.0032776263
            + (x * (0.0000380036 + (x * (0.0000488906 + (x * 0.0000053830)))))))))));
        var squared = sum * sum;
        var fourth = squared * squared;
        var eighth = fourth * fourth;
        var tail = 0.5 / (eighth * eighth);
        return z >= 0 ? 1 - tail : tail;
    }
}
