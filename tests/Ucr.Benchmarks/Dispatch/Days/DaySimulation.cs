using System.Diagnostics;

namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>
/// Lets a day unfold, event by event: something becomes known, somebody becomes free, a shift begins. At each event the policy
/// is asked; who has set off to a patient is not diverted.
/// </summary>
public sealed class DaySimulation
{
    private readonly Day day;
    private readonly IDayPolicy policy;
    private readonly DayStaff staff;
    private readonly List<DayVisit> known = [];
    private readonly HashSet<int> over = [];
    private readonly List<double> took = [];
    private IReadOnlyDictionary<int, int> told = new Dictionary<int, int>();
    private int changes;

    private DaySimulation(Day day, IDayPolicy policy) => (this.day, this.policy, staff) = (day, policy, new(day));

    /// <summary>Runs a day.</summary>
    public static DayRecord Run(Day day, IDayPolicy policy)
    {
        var simulation = new DaySimulation(day, policy);
        simulation.Unfold();
        return new(day, [.. simulation.staff.Deeds], simulation.staff.Moves, simulation.staff.Breaks, simulation.changes, simulation.took);
    }

    private void Unfold()
    {
        var releases = new Queue<DayVisit>(day.Visits.OrderBy(visit => visit.Release).ThenBy(visit => visit.Number));
        var cancels = new Queue<DayVisit>(day.Visits.Where(visit => visit.CancelledAt is not null).OrderBy(visit => visit.CancelledAt));
        int? ask = null;
        for (var now = 0; now <= day.Ends;)
        {
            while (releases.TryPeek(out var next) && next.Release <= now)
            {
                known.Add(releases.Dequeue());
            }

            while (cancels.TryPeek(out var off) && off.CancelledAt <= now)
            {
                Cancel(cancels.Dequeue(), now);
            }

            staff.Advance(now, over);
            ask = Ask(now);
            int?[] coming = [releases.TryPeek(out var release) ? release.Release : null, cancels.TryPeek(out var cancel) ? cancel.CancelledAt : null, staff.NextEvent(now), ask > now ? ask : null];
            if (coming.Min() is not { } at)
            {
                return;
            }

            now = Math.Max(now + 1, at);
        }
    }

    private void Cancel(DayVisit visit, int now)
    {
        if (!over.Contains(visit.Number) && !staff.HasBegun(visit.Number, now))
        {
            over.Add(visit.Number);
            staff.CallOff(visit.Number, now);
        }
    }

    private int? Ask(int now)
    {
        var waiting = known.Where(visit => !over.Contains(visit.Number) && staff.Going(visit.Number).Count < visit.People)
            .Select(visit => new WaitingVisit(visit, [.. staff.Going(visit.Number).Select(deed => (deed.Clinician, deed.ArrivedAt))])).ToList();
        var view = new DayView(now, day, waiting, staff.Standings(now)) { Known = known };
        var start = Stopwatch.GetTimestamp();
        var orders = policy.Decide(view);
        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        changes += orders.Told.Count(one => told.TryGetValue(one.Key, out var before) && before != one.Value);
        told = orders.Told;
        foreach (var (clinician, visit) in orders.Send)
        {
            staff.Send(clinician, day.Visits[visit], now);
        }

        foreach (var (clinician, to) in orders.Move)
        {
            staff.Move(clinician, to, now);
        }

        return orders.AskAgainAt;
    }
}
