namespace Ucr.Domain.Visits.Observing;

/// <summary>One step of a reading's row of the chart.</summary>
/// <param name="UpTo">The highest reading of the step; null for the last.</param>
/// <param name="Points">0 to 3.</param>
public sealed record News2Step(decimal? UpTo, int Points);

/// <summary>
/// The chart of the National Early Warning Score 2 (Royal College of Physicians, 2017), as data: the service and a phone without
/// signal score by the same rows.
/// </summary>
public static class News2Chart
{
    /// <summary>Breaths a minute.</summary>
    public static IReadOnlyList<News2Step> Respirations { get; } = Row((8, 3), (11, 1), (20, 0), (24, 2), (null, 3));

    /// <summary>Oxygen saturation on scale 1, per cent.</summary>
    public static IReadOnlyList<News2Step> Saturation { get; } = Row((91, 3), (93, 2), (95, 1), (null, 0));

    /// <summary>On scale 2, breathing air.</summary>
    public static IReadOnlyList<News2Step> TargetedOnAir { get; } = Row((83, 3), (85, 2), (87, 1), (null, 0));

    /// <summary>On scale 2, breathing oxygen: too much of it is a danger too.</summary>
    public static IReadOnlyList<News2Step> TargetedOnOxygen { get; } = Row((83, 3), (85, 2), (87, 1), (92, 0), (94, 1), (96, 2), (null, 3));

    /// <summary>Systolic pressure, mmHg.</summary>
    public static IReadOnlyList<News2Step> Systolic { get; } = Row((90, 3), (100, 2), (110, 1), (219, 0), (null, 3));

    /// <summary>Heart beats a minute.</summary>
    public static IReadOnlyList<News2Step> Pulse { get; } = Row((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (null, 3));

    /// <summary>Degrees Celsius.</summary>
    public static IReadOnlyList<News2Step> Temperature { get; } = Row((35.0m, 3), (36.0m, 1), (38.0m, 0), (39.0m, 1), (null, 2));

    /// <summary>For whoever breathes oxygen.</summary>
    public const int OnOxygen = 2;

    /// <summary>For whoever is not alert.</summary>
    public const int NotAlert = 3;

    /// <summary>The lowest score of the high band.</summary>
    public const int HighFrom = 7;

    /// <summary>The lowest score of the medium band.</summary>
    public const int MediumFrom = 5;

    /// <summary>What a reading scores.</summary>
    public static int PointsOf(this IReadOnlyList<News2Step> row, decimal reading) => row.First(step => step.UpTo is null || reading <= step.UpTo).Points;

    private static News2Step[] Row(params (decimal? UpTo, int Points)[] steps) => [.. steps.Select(step => new News2Step(step.UpTo, step.Points))];
}
