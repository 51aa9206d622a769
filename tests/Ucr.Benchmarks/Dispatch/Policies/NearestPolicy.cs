using Ucr.Benchmarks.Dispatch.Days;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>What people do at a desk without help: the oldest visit first, to the nearest who is idle and able.</summary>
public sealed class NearestPolicy : IDayPolicy
{
    private static readonly Dictionary<int, int> Nothing = [];

    /// <inheritdoc />
    public Orders Decide(DayView view)
    {
        var idle = view.Clinicians.Where(one => one.Idle).ToList();
        List<(int, int)> send = [];
        foreach (var waiting in view.Waiting.OrderBy(one => one.Visit.Release).ThenBy(one => one.Visit.Number))
        {
            var crew = Crew(view, waiting.Visit, idle);
            foreach (var one in crew)
            {
                send.Add((one.Clinician.Number, waiting.Visit.Number));
                idle.Remove(one);
            }
        }

        return new(send, Nothing);
    }

    // A joint visit goes to the nearest who has the skill and the nearest of the others, both at once or not at all.
    private static List<Standing> Crew(DayView view, DayVisit visit, List<Standing> idle)
    {
        var near = idle.Where(one => Fits.InTime(view, one, visit)).OrderBy(one => one.At.KilometresTo(visit.At)).ToList();
        if (near.Find(one => one.Clinician.Skills.Contains(visit.Skill)) is not { } able || near.Count < visit.People)
        {
            return [];
        }

        return [able, .. near.Where(one => one != able).Take(visit.People - 1)];
    }
}

/// <summary>What every policy of a simulated day must keep to.</summary>
internal static class Fits
{
    /// <summary>Sent now, they are expected to end the visit within their shift; and within the day, when it is not urgent.</summary>
    public static bool InTime(DayView view, Standing one, DayVisit visit)
    {
        var end = view.Now + view.Day.Roads.Seconds(one.At, visit.At) + visit.Expected + Rest(one, visit);
        return end <= one.Clinician.Ends && (visit.Urgent || end <= view.Day.Ends);
    }

    // Who owes a break does not take a visit that leaves no time for it.
    private static int Rest(Standing one, DayVisit visit) => one.BreakOwed && one.Clinician.Break is { } rest && visit.Expected >= 0 ? rest.Length : 0;
}
