namespace Ucr.Domain.Reporting;

/// <summary>Counts as the nation publishes them (rule 6).</summary>
/// <remarks>Source: metadata of the two-hour urgent community response workbooks of NHS England.</remarks>
public static class PublishedFigure
{
    private const int Step = 5;

    /// <summary>0 stays 0; 1 to 7 become 5; else the nearest 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static int Rounded(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count is >= 1 and <= 7 ? Step : (count + (Step / 2)) / Step * Step;
    }

    /// <summary>Percentage computed from the rounded counts, one decimal, halves away from zero.</summary>
    /// <param name="met">Exact count of those that met the standard.</param>
    /// <param name="of">Exact count of all.</param>
    /// <returns>0 to 100; null when there is nothing to divide by.</returns>
    public static decimal? Percent(int met, int of) =>
        Rounded(of) is > 0 and var whole ? Math.Round(100m * Rounded(met) / whole, 1, MidpointRounding.AwayFromZero) : null;
}
