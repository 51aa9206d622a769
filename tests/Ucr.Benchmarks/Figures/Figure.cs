using System.Text.Json;

namespace Ucr.Benchmarks.Figures;

/// <summary>One measured figure: the median of its rounds, with their spread.</summary>
/// <param name="Name">The benchmark, and which of its figures.</param>
/// <param name="Unit">Of the value, the least, the median and the most.</param>
/// <param name="Rounds">What each round gave.</param>
/// <param name="Ratio">Product over peer, the median over rounds; nothing for the peer itself.</param>
/// <param name="Seed">What chance was decided by.</param>
public sealed record Figure(string Name, string Unit, IReadOnlyList<double> Rounds, double? Ratio, int Seed)
{
    /// <summary>Prints product and peer, which took their turns in the same rounds.</summary>
    public static void Print(string name, string unit, int seed, IReadOnlyList<double> product, IReadOnlyList<double> peer)
    {
        new Figure(name, unit, product, Median([.. product.Zip(peer, (ours, theirs) => ours / theirs)]), seed).Print();
        new Figure($"{name}/peer", unit, peer, Ratio: null, seed).Print();
    }

    /// <summary>Prints one JSON object on a line.</summary>
    public void Print() => Console.WriteLine(JsonSerializer.Serialize(new
    {
        name = Name,
        value = Rounded(Median(Rounds)),
        unit = Unit,
        ratio = Ratio is { } ratio ? Rounded(ratio) : (double?)null,
        min = Rounded(Rounds.Min()),
        median = Rounded(Median(Rounds)),
        max = Rounded(Rounds.Max()),
        load = Machine.Load(),
        seed = Seed,
        revision = Machine.Revision,
    }));

    /// <summary>The value that as many rounds lie under as over.</summary>
    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The value under which a share of all lies, by nearest rank.</summary>
    public static double Percentile(IReadOnlyList<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    /// <summary>Three significant digits below 100, whole numbers above: no round is more exact than that.</summary>
    private static double Rounded(double value) =>
        value == 0 || Math.Abs(value) >= 100 ? Math.Round(value) : Math.Round(value, Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6));
}
