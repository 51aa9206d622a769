using NodaTime;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Dispatch;
using Ucr.Dispatch.Learning;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>
/// The usual demand, learnt from other days by the product's own learning: how many visits become known in each hour and what
/// they need; where, from other days of the same county, and from what this day has shown so far. Nothing of this day's
/// future is read.
/// </summary>
/// <param name="day">The day that is planned: its county and its horizon.</param>
/// <param name="others">Days that are over.</param>
public sealed class LearntDemand(Day day, IReadOnlyList<Day> others)
{
    private const int MostSites = 80;
    private const int Grid = 4;
    private const double PriorVisits = 6;
    private readonly UsualDemand usual = Learn(others);
    private readonly UsualDemand here = Learn([.. others.Where(other => string.Equals(other.County, day.County, StringComparison.Ordinal))]);

    /// <summary>The usual demand from a moment on; null when there is no other day to learn from.</summary>
    public ExpectedDemand? At(DayView view) => usual.From(PlannerPolicy.At(view.Now)) is not { } expected ? null : expected with
    {
        Sites = here.Sites.Count > 0 ? here.Sites : [.. Prior(), .. view.Known.TakeLast(MostSites).Select(visit => new DemandSite(DayRoads.PlaceOf(visit.At), 1))],
    };

    // Each day stands for the same weekday of another week.
    private static UsualDemand Learn(IReadOnlyList<Day> days) => UsualDemand.Learn(
        days.SelectMany((other, week) => other.Visits.Select(visit => Request(visit, week))),
        days.Select((_, week) => PlannerPolicy.At(0).InUtc().Date.PlusWeeks(-week)));

    private static PastRequest Request(DayVisit visit, int week) => new(
        PlannerPolicy.At(visit.Release) - Duration.FromDays(7 * week), DayRoads.PlaceOf(visit.At), visit.Expected / 60, visit.Urgent ? 120 : 600,
        visit.Urgent ? ResponseStandard.TwoHour : ResponseStandard.TwoDay, ClinicalUrgency.Usual, [PlannerPolicy.Key(visit.Skill)]);

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
