namespace Ucr.Domain.Visits.Observing;

/// <summary>How much to worry, as the score's own bands have it.</summary>
public enum WarningBand
{
    /// <summary>0 to 4, nothing scored 3.</summary>
    Low,

    /// <summary>0 to 4, and one thing alone scored 3.</summary>
    LowMedium,

    /// <summary>5 or 6.</summary>
    Medium,

    /// <summary>7 and more.</summary>
    High,
}

/// <summary>
/// National Early Warning Score 2 (Royal College of Physicians, 2017): seven readings, 0 to 20. There is no score while one of
/// them is blank: a part of a score would read as a good one.
/// </summary>
/// <param name="Total">0 to 20.</param>
/// <param name="Band">How much to worry.</param>
public sealed record News2(int Total, WarningBand Band)
{
    /// <summary>The score; null while a reading is missing.</summary>
    public static News2? Of(Observations found)
    {
        if (found is not { Respirations: { } breaths, Saturation: { } saturation, OnOxygen: { } oxygen, Systolic: { } systolic, Pulse: { } pulse, Consciousness: { } awake, Temperature: { } temperature })
        {
            return null;
        }

        var saturations = (found.Scale, oxygen) switch
        {
            (SaturationScale.One, _) => News2Chart.Saturation,
            (_, true) => News2Chart.TargetedOnOxygen,
            _ => News2Chart.TargetedOnAir,
        };
        int[] points =
        [
            News2Chart.Respirations.PointsOf(breaths), saturations.PointsOf(saturation), oxygen ? News2Chart.OnOxygen : 0, News2Chart.Systolic.PointsOf(systolic),
            News2Chart.Pulse.PointsOf(pulse), awake == Consciousness.Alert ? 0 : News2Chart.NotAlert, News2Chart.Temperature.PointsOf(temperature),
        ];
        var total = points.Sum();
        return new(total, BandOf(total, points.Contains(3)));
    }

    /// <summary>The band of a score.</summary>
    /// <param name="total">0 to 20.</param>
    /// <param name="oneThree">One reading alone scored 3.</param>
    public static WarningBand BandOf(int total, bool oneThree) => total switch
    {
        >= News2Chart.HighFrom => WarningBand.High,
        >= News2Chart.MediumFrom => WarningBand.Medium,
        _ => oneThree ? WarningBand.LowMedium : WarningBand.Low,
    };
}
