using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>
/// What could have been done had everything been known in the morning: a good solution by the engine and not a proven bound.
/// </summary>
internal static class Hindsight
{
    private const double UrgentLeftOut = 600;
    private const double OtherLeftOut = 300;

    /// <summary>Share of urgent visits begun in time, in percent, and the mean minutes from release to start.</summary>
    /// <param name="day">The whole day.</param>
    /// <param name="drivesBefore">Somebody may drive there before the visit is known.</param>
    /// <param name="iterations">Ruins and recreations.</param>
    public static (double MetPercent, double MeanResponse) Of(Day day, bool drivesBefore, int iterations)
    {
        var (visits, staff) = (day.Visits, day.Clinicians);
        Spot At(int node) => node < visits.Count ? visits[node].At : staff[node - visits.Count].Home;
        var problem = new RoundProblem(
            [.. visits.Select(visit => Stop(visit, drivesBefore))],
            [.. staff.Select((one, i) => new RoundFrame(visits.Count + i, one.Starts / 60.0, one.Ends / 60.0))],
            new(visits.Count + staff.Count, (from, to) => (day.Roads.Seconds(At(from), At(to)) / 60.0, 0)))
        {
            May = [.. visits.SelectMany(visit => staff.Select(one => one.Skills.Contains(visit.Skill)))],
            DriveCost = 0.2,
        };
        var set = new RoundSet(problem);
        new RoundSearch(set, new(iterations) { Taken = 10, Warmth = (20, 0.5) }).Run();
        var urgent = visits.Where(visit => visit.Urgent).ToList();
        var done = urgent.Where(visit => set.RoundOf(visit.Number) >= 0).ToList();
        return (
            100.0 * done.Count(visit => set.StartOf(visit.Number) * 60 <= visit.Due + 1) / urgent.Count,
            done.Average(visit => set.StartOf(visit.Number) - (visit.Release / 60.0)));
    }

    private static RoundStop Stop(DayVisit visit, bool drivesBefore) => new(visit.Number, visit.Expected / 60.0)
    {
        Earliest = visit.Release / 60.0,
        KnownAt = drivesBefore ? double.NegativeInfinity : visit.Release / 60.0,
        Due = visit.Urgent ? visit.Due / 60.0 : double.PositiveInfinity,
        Latest = visit.Urgent ? double.PositiveInfinity : visit.Due / 60.0,
        WaitCost = visit.Urgent ? 0.5 : 0.02,
        LateCost = visit.Urgent ? 0.5 : 0,
        MissCost = visit.Urgent ? 200 : 0,
        LeftOutCost = visit.Urgent ? UrgentLeftOut : OtherLeftOut,
    };
}
