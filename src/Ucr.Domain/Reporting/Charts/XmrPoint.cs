namespace Ucr.Domain.Reporting.Charts;

/// <summary>Two values about a mean.</summary>
/// <param name="Lower">In the unit of the series; may be below 0, and is then not drawn there.</param>
/// <param name="Upper">In the unit of the series; of a percentage it may be above 100, and is then not drawn there.</param>
public readonly record struct Range(decimal Lower, decimal Upper)
{
    /// <summary>The part that can be drawn of a percentage: 0 to 100.</summary>
    public Range OfPercentages() => new(Math.Clamp(Lower, 0, 100), Math.Clamp(Upper, 0, 100));

    internal static Range About(decimal mean, decimal distance) => new(mean - distance, mean + distance);

    internal bool Holds(decimal value) => value >= Lower && value <= Upper;
}

/// <summary>Why a point is no chance. Where several hold, the first in this order.</summary>
public enum SpecialCause
{
    /// <summary>Outside the limits.</summary>
    OutsideLimits,

    /// <summary>Part of seven points that rise, or fall, six times in a row.</summary>
    Trend,

    /// <summary>One of two in three points on the same side that lie between the near limit and the limit.</summary>
    TwoOfThree,

    /// <summary>Part of seven points on the same side of the mean; on the mean is on neither.</summary>
    Shift,
}

/// <summary>What a point that is no chance means.</summary>
public enum Variation
{
    /// <summary>Better, above the mean.</summary>
    ImprovementHigh,

    /// <summary>Better, below the mean.</summary>
    ImprovementLow,

    /// <summary>Worse, above the mean.</summary>
    ConcernHigh,

    /// <summary>Worse, below the mean.</summary>
    ConcernLow,

    /// <summary>Above the mean, where neither way is better.</summary>
    NeutralHigh,

    /// <summary>Below the mean, where neither way is better.</summary>
    NeutralLow,
}

/// <summary>Whether a process meets its target by itself.</summary>
public enum Assurance
{
    /// <summary>Even its worst usual month meets it.</summary>
    ConsistentlyPasses,

    /// <summary>Some months meet it, by chance.</summary>
    HitAndMiss,

    /// <summary>Even its best usual month misses it.</summary>
    ConsistentlyFails,
}

/// <summary>One month on a chart.</summary>
/// <param name="Value">In the unit of the series.</param>
/// <param name="Cause">Why it is no chance; null when it may be.</param>
/// <param name="Variation">What that means; null when it may be chance.</param>
public sealed record XmrPoint(decimal Value, SpecialCause? Cause, Variation? Variation);
