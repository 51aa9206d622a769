using Ucr.Domain.Triage.Criteria;

namespace Ucr.Dispatch.Learning;

/// <summary>What usually becomes known at each hour of the week, where, and what it needs.</summary>
/// <param name="Days">How many days it rests on; nothing is said of a time to come with none.</param>
/// <param name="PerHour">Visits for each hour of the week, Europe/London, from midnight before Monday: 168.</param>
/// <param name="Sites">Where.</param>
/// <param name="Kinds">What they need.</param>
public sealed record UsualDemand(int Days, IReadOnlyList<double> PerHour, IReadOnlyList<DemandSite> Sites, IReadOnlyList<DemandKind> Kinds)
{
    private const int HoursOfWeek = 168;
    private const int SecondsOfHour = 3600;
    private const int MostKinds = 24;

    // Weeks that the hour's own mean over all weekdays weighs as much as: one weekday alone is a small sample.
    private const double Weight = 4;
    private static readonly Instant Monday = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>What is expected from a moment on; null when nothing has been observed.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="hours">How far.</param>
    public ExpectedDemand? From(Instant now, int hours = 4)
    {
        if (Days == 0 || Kinds.Count == 0 || Sites.Count == 0)
        {
            return null;
        }

        var seconds = SecondOfWeek(now);
        var (first, into) = (seconds / SecondsOfHour, seconds % SecondsOfHour / (double)SecondsOfHour);
        return new([.. Enumerable.Range(first, hours).Select(hour => ((1 - into) * At(hour)) + (into * At(hour + 1)))], Sites, Kinds);
    }

    /// <summary>Learns.</summary>
    /// <param name="requests">Visits that became known, in any order.</param>
    /// <param name="days">The days that were observed, Europe/London; what became known on others does not count.</param>
    public static UsualDemand Learn(IEnumerable<PastRequest> requests, IEnumerable<LocalDate> days)
    {
        var observed = days.ToHashSet();
        List<PastRequest> counted = [.. requests.Where(one => observed.Contains(one.KnownAt.InZone(LondonDays.Zone).Date))];
        return new(observed.Count, Rates(counted, observed), UsualSites.Of(counted.Select(one => one.Place).OfType<Place>()), KindsOf(counted));
    }

    private double At(int hour) => PerHour[hour % HoursOfWeek];

    private static double[] Rates(List<PastRequest> requests, HashSet<LocalDate> days)
    {
        var counts = new int[HoursOfWeek];
        requests.ForEach(one => counts[SecondOfWeek(one.KnownAt) / SecondsOfHour]++);
        var rates = new double[HoursOfWeek];
        for (var at = 0; at < HoursOfWeek; at++)
        {
            var (weekday, hour) = (at / 24, at % 24);
            var mean = Enumerable.Range(0, 7).Sum(other => counts[(other * 24) + hour]) / (double)Math.Max(1, days.Count);
            var such = days.Count(day => (int)day.DayOfWeek - 1 == weekday);
            rates[at] = Math.Round(((Weight * mean) + counts[at]) / (Weight + such), 4);
        }

        return rates;
    }

    private static IReadOnlyList<DemandKind> KindsOf(List<PastRequest> requests) =>
    [
        .. requests.GroupBy(one => (Minutes: Nearest(one.Minutes, 5), DueMinutes: Nearest(one.DueMinutes, 15), one.Standard, one.Urgency, Able: string.Join(' ', one.Capabilities.Order(StringComparer.Ordinal))))
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key.ToString(), StringComparer.Ordinal).Take(MostKinds)
            .Select(same => new DemandKind(same.Count(), same.Key.Minutes, same.Key.DueMinutes, same.Key.Standard, [.. same.First().Capabilities.Order(StringComparer.Ordinal)])
            {
                Urgency = same.Key.Urgency,
            }),
    ];

    private static int Nearest(int minutes, int step) => Math.Max(step, (int)Math.Round(minutes / (double)step) * step);

    private static int SecondOfWeek(Instant at)
    {
        const long Week = HoursOfWeek * SecondsOfHour;
        var seconds = (long)(at - Monday).TotalSeconds + LondonDays.Zone.GetUtcOffset(at).Seconds;
        return (int)(((seconds % Week) + Week) % Week);
    }
}
