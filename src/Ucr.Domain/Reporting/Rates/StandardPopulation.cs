namespace Ucr.Domain.Reporting.Rates;

/// <summary>The European Standard Population of 2013: how many of 100,000 people are in each age band.</summary>
/// <remarks>Source: Eurostat, Revision of the European Standard Population (2013); those under 5 and those of 90 and over each as one band, as public health practice in England has them.</remarks>
public static class StandardPopulation
{
    /// <summary>Years of a band.</summary>
    public const int Years = 5;

    /// <summary>The age from which on everybody is one band.</summary>
    public const int Oldest = 90;

    private static readonly int[] Weights = [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

    /// <summary>How many of 100,000 have an age from one to another, both inclusive.</summary>
    /// <param name="from">A multiple of five, at most 90.</param>
    /// <param name="to">The year before a multiple of five; null for everybody older.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ages do not bound bands.</exception>
    public static int Of(int from, int? to) => IsBand(from, to)
        ? Weights.Skip(from / Years).Take(to is { } last ? ((last + 1 - from) / Years) : Weights.Length).Sum()
        : throw new ArgumentOutOfRangeException(nameof(from), "Bands begin and end with five years.");

    /// <summary>Whether two ages bound one band, or several together.</summary>
    public static bool IsBand(int from, int? to) => from is >= 0 and <= Oldest && from % Years == 0 && (to is null || (to < Oldest && to > from && (to + 1) % Years == 0));
}
