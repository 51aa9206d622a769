using System.Diagnostics;
using Ucr.Domain.Reporting.Charts;

namespace Ucr.Server.Pages.Reports.Charts;

/// <summary>What a chart says, in words.</summary>
public static class ChartText
{
    /// <summary>Whether the newest change is real.</summary>
    public static string Of(Variation? variation) => variation switch
    {
        null => "The last month is within what chance does here: no change is shown.",
        Variation.ImprovementHigh or Variation.ImprovementLow => "The last month is better than chance would make it: something has changed for the better.",
        Variation.ConcernHigh or Variation.ConcernLow => "The last month is worse than chance would make it: something has changed for the worse.",
        Variation.NeutralHigh => "The last month is higher than chance would make it: something has changed.",
        Variation.NeutralLow => "The last month is lower than chance would make it: something has changed.",
        _ => throw new UnreachableException($"No words for {variation}."),
    };

    /// <summary>Whether the target can be relied on.</summary>
    public static string Of(Assurance assurance, string target) => assurance switch
    {
        Assurance.ConsistentlyPasses => $"The target of {target} will be met each month as things are.",
        Assurance.HitAndMiss => $"The target of {target} will be met in some months and missed in others, by chance, as things are.",
        Assurance.ConsistentlyFails => $"The target of {target} will not be met as things are: the way of working has to change.",
        _ => throw new UnreachableException($"No words for {assurance}."),
    };

    /// <summary>Why a point is no chance; empty when it may be.</summary>
    public static string Of(SpecialCause? cause) => cause switch
    {
        null => "Usual",
        SpecialCause.OutsideLimits => "Outside the limits",
        SpecialCause.Trend => "One of 7 that rise or fall in a row",
        SpecialCause.TwoOfThree => "One of 2 in 3 near a limit",
        SpecialCause.Shift => "One of 7 on one side of the mean",
        _ => throw new UnreachableException($"No words for {cause}."),
    };

    /// <summary>The mark of a point in the drawing.</summary>
    public static string Mark(Variation? variation) => variation switch
    {
        null => "usual",
        Variation.ConcernHigh or Variation.ConcernLow => "concern",
        Variation.ImprovementHigh or Variation.ImprovementLow => "improvement",
        _ => "neutral",
    };
}
