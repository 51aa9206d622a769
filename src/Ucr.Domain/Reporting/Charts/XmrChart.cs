namespace Ucr.Domain.Reporting.Charts;

/// <summary>Which way is better.</summary>
public enum Improvement
{
    /// <summary>More is better, as with a percentage seen in time.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,

    /// <summary>Neither.</summary>
    Neutral,
}

/// <summary>How a chart is drawn.</summary>
/// <param name="Improvement">Which way is better.</param>
/// <param name="Target">In the unit of the series; null when there is none.</param>
/// <param name="ScreenOutliers">
/// Leaves moving ranges of 3.267 times their mean and more out of the limits. False agrees with the Excel tool of Making Data
/// Count, which does not.
/// </param>
public sealed record XmrOptions(Improvement Improvement = Improvement.Up, decimal? Target = null, bool ScreenOutliers = false);

/// <summary>An XmR chart: one value a month, its mean, its natural limits, and which points are no chance.</summary>
/// <param name="Mean">Of the values.</param>
/// <param name="Limits">Natural process limits: the mean less, and plus, 2.66 mean moving ranges.</param>
/// <param name="NearLimits">Two thirds of the way from the mean to the limits.</param>
/// <param name="Points">In the order of the series.</param>
/// <param name="Assurance">Whether the process meets the target by itself; null without a target or a better way.</param>
/// <param name="Trial">Fewer than 12 points: the limits will still move.</param>
/// <remarks>
/// Source: docs/standards.md, rule 61: Making Data Count, as NHSRplotthedots 0.2.2 computes it. A series has no gaps, and
/// limits never run across a break in it (rule 8): make a chart for each stretch.
/// </remarks>
public sealed record XmrChart(decimal Mean, Range Limits, Range NearLimits, IReadOnlyList<XmrPoint> Points, Assurance? Assurance, bool Trial)
{
    private const decimal LimitFactor = 2.66m;
    private const decimal ScreenFactor = 3.267m;
    private const int PointsForLimits = 12;

    /// <summary>What the last point says about the process; null when nothing is unusual.</summary>
    public Variation? LatestVariation => Points[^1].Variation;

    /// <summary>Draws the chart of a series.</summary>
    /// <param name="values">One value a month, no gaps, at least one.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public static XmrChart Of(IReadOnlyList<decimal> values, XmrOptions options)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("A chart needs a value.", nameof(values));
        }

        var mean = values.Average();
        var range = MeanMovingRange(values, options.ScreenOutliers);
        var limits = Range.About(mean, LimitFactor * range);
        var near = Range.About(mean, LimitFactor * range * 2 / 3);
        var points = SpecialCauses.Of(values, mean, limits, near)
            .Select((cause, at) => new XmrPoint(values[at], cause, VariationOf(values[at], cause, mean, options.Improvement)));
        return new(mean, limits, near, [.. points], AssuranceOf(limits, options), values.Count < PointsForLimits);
    }

    private static decimal MeanMovingRange(IReadOnlyList<decimal> values, bool screen)
    {
        var ranges = values.Skip(1).Select((value, before) => Math.Abs(value - values[before])).ToList();
        var mean = ranges.DefaultIfEmpty(0).Average();
        return screen ? ranges.Where(range => range < ScreenFactor * mean).DefaultIfEmpty(0).Average() : mean;
    }

    private static Variation? VariationOf(decimal value, SpecialCause? cause, decimal mean, Improvement better) => (cause, better) switch
    {
        (null, _) => null,
        (_, Improvement.Neutral) => value > mean ? Variation.NeutralHigh : Variation.NeutralLow,
        (_, Improvement.Up) => value > mean ? Variation.ImprovementHigh : Variation.ConcernLow,
        (_, Improvement.Down) => value < mean ? Variation.ImprovementLow : Variation.ConcernHigh,
        _ => throw new UnreachableException($"No way is better by {better}."),
    };

    private static Assurance? AssuranceOf(Range limits, XmrOptions options) => (options.Target, options.Improvement) switch
    {
        (null, _) or (_, Improvement.Neutral) => null,
        ({ } target, Improvement.Up) when target > limits.Upper => Charts.Assurance.ConsistentlyFails,
        ({ } target, Improvement.Up) when target < limits.Lower => Charts.Assurance.ConsistentlyPasses,
        ({ } target, Improvement.Down) when target > limits.Upper => Charts.Assurance.ConsistentlyPasses,
        ({ } target, Improvement.Down) when target < limits.Lower => Charts.Assurance.ConsistentlyFails,
        _ => Charts.Assurance.HitAndMiss,
    };
}
