using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Learning;

/// <summary>
/// Learns speeds from drives. What all hours have in common is put down to the roads, what differs to the hour: a straight
/// line cannot tell a longer road from a slower one. Each figure keeps the assumption's weight beside the data's, so that a
/// few drives change little; a drive that was recorded late, at three times its length or more, counts as three times.
/// </summary>
public static class LearntSpeeds
{
    // Minutes of driving, as assumed, that the assumptions weigh as much as: some 30 drives for all, some 12 for each hour.
    private const double WeightOfAll = 300;
    private const double WeightOfAnHour = 120;
    private const double WeightOfSpread = 30;
    private const double Most = 3;

    // Shorter drives are mostly parking, and say nothing about roads.
    private const double LeastMinutes = 2;

    /// <summary>Learns.</summary>
    /// <param name="drives">Drives that are over, in any order.</param>
    public static SpeedsByHour From(IEnumerable<PastDrive> drives)
    {
        // Sums depend on their order in the last digit: sorted, the same drives in any order give the same figures.
        List<Compared> all = [.. drives.Select(Compare).Where(one => one.Assumed >= LeastMinutes).OrderBy(one => one.Hour).ThenBy(one => one.Assumed).ThenBy(one => one.Took)];
        var roads = Ratio(all, WeightOfAll, 1);
        var hours = all.ToLookup(one => one.Hour);
        var speeds = SpeedsByHour.Assumed.Speeds.Select((speed, hour) => Math.Round(speed / Ratio([.. hours[hour]], WeightOfAnHour, roads), 2));
        var learnt = new SpeedsByHour(Math.Round(SpeedsByHour.Assumed.RoadFactor * roads, 3), [.. speeds], 1);
        return learnt with { Spread = Spread(all, learnt, roads) };
    }

    // How much longer drives took than assumed: the assumption itself counts as so many minutes that took exactly that.
    private static double Ratio(IReadOnlyCollection<Compared> drives, double weight, double expected) =>
        (weight + drives.Sum(one => one.Took / expected)) / (weight + drives.Sum(one => one.Assumed));

    private static double Spread(List<Compared> drives, SpeedsByHour learnt, double roads)
    {
        var squares = drives.Sum(one =>
        {
            var minutes = SpeedsByHour.ParkingMinutes + (one.Assumed * roads * SpeedsByHour.Assumed.Speeds[one.Hour] / learnt.Speeds[one.Hour]);
            var off = (one.Took + SpeedsByHour.ParkingMinutes - minutes) / learnt.Deviation(minutes);
            return off * off;
        });
        return Math.Round(Math.Sqrt((WeightOfSpread + squares) / (WeightOfSpread + drives.Count)), 3);
    }

    private static Compared Compare(PastDrive drive)
    {
        var assumed = SpeedsByHour.Assumed.Usual(drive.From, drive.To).Moving * SpeedsByHour.Assumed.Slowness(drive.LeftAt);
        return new(SpeedsByHour.HourOf(drive.LeftAt), assumed, Math.Clamp(drive.Minutes - SpeedsByHour.ParkingMinutes, assumed / Most, assumed * Most));
    }

    private readonly record struct Compared(int Hour, double Assumed, double Took);
}
