using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Dispatch;
using Ucr.Domain.Clocks;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>
/// The usual demand, learnt from other days: how many visits become known in each hour and what they need; where, from other
/// days of the same county, and from what this day has shown so far. Nothing of this day's future is read.
/// </summary>
/// <param name="day">The day that is planned: its county and its horizon.</param>
/// <param name="others">Days that are over.</param>
public sealed class LearntDemand(Day day, IReadOnlyList<Day> others)
{
    private const int Hour = 3600;
    private const int Hours = 4;
    private const int MostSites = 80;
    private const int Grid = 4;
    private const double PriorVisits = 6;
    private readonly List<DemandSite> history =
        [.. others.Where(other => string.Equals(other.County, day.County, StringComparison.Ordinal)).SelectMany(other => other.Visits).Take(MostSites).Select(visit => new DemandSite(DayRoads.PlaceOf(visit.At), 1))];

    private readonly List<DemandKind> kinds =
    [
        .. others.SelectMany(other => other.Visits).GroupBy(visit => (visit.Expected, visit.Skill, visit.Urgent)).OrderBy(same => same.Key)
            .Select(same => new DemandKind(same.Count(), same.Key.Expected / 60, same.Key.Urgent ? 120 : 600, same.Key.Urgent ? ResponseStandard.TwoHour : ResponseStandard.TwoDay, [PlannerPolicy.Key(same.Key.Skill)])),
    ];

    /// <summary>The usual demand from a moment on; null when there is no other day to learn from.</summary>
    public ExpectedDemand? At(DayView view) => others.Count == 0 ? null : new(
        [.. Enumerable.Range(0, Hours).Select(hour => PerHour(view.Now + (hour * Hour)))],
        history.Count > 0 ? history : [.. Prior(), .. view.Known.TakeLast(MostSites).Select(visit => new DemandSite(DayRoads.PlaceOf(visit.At), 1))], kinds);

    private double PerHour(int from) => others.Sum(other => other.Visits.Count(visit => visit.Release >= from && visit.Release < from + Hour)) / (double)others.Count;

    // Before anything is known of a county, work may come up anywhere within its clinicians' homes.
    private IEnumerable<DemandSite> Prior()
    {
        var (west, east) = (day.Clinicians.Min(one => one.Home.X), day.Clinicians.Max(one => one.Home.X));
        var (south, north) = (day.Clinicians.Min(one => one.Home.Y), day.Clinicians.Max(one => one.Home.Y));
        for (var cell = 0; cell < Grid * Grid; cell++)
        {
            var (x, y) = (((cell % Grid) + 0.5) / Grid, ((cell / Grid) + 0.5) / Grid);
            yield return new(DayRoads.PlaceOf(new(west + (x * (east - west)), south + (y * (north - south)))), PriorVisits / (Grid * Grid));
        }
    }
}
