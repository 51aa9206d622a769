using Ucr.Benchmarks.Dispatch.Days;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>Cheapest insertion, rebuilt at each event: earliest due first, each where driving and lateness grow least.</summary>
public sealed class InsertionPolicy : IDayPolicy
{
    private const double SecondLate = 20;
    private const double NotUrgent = 0.05;

    /// <inheritdoc />
    public Orders Decide(DayView view)
    {
        var rounds = view.Clinicians.Where(one => one.Works).Select(one => new Round(view, one)).ToList();
        Dictionary<int, int> told = [];
        foreach (var waiting in view.Waiting.OrderBy(one => one.Visit.Due).ThenBy(one => one.Visit.Number))
        {
            Insert(rounds, waiting.Visit, told);
        }

        return new([.. rounds.Where(round => round.Standing.Idle && round.Visits.Count > 0).Select(round => (round.Standing.Clinician.Number, round.Visits[0].Number))
            .Where(sent => Goes(view, rounds, view.Day.Visits[sent.Item2]))], told);
    }

    // A joint visit is set off to when both stand ready for it.
    private static bool Goes(DayView view, List<Round> rounds, DayVisit visit) =>
        visit.People == 1 || rounds.Count(round => round.Standing.Idle && round.Visits.Count > 0 && round.Visits[0] == visit) == visit.People;

    private static void Insert(List<Round> rounds, DayVisit visit, Dictionary<int, int> told)
    {
        var crew = rounds.Select(round => (Round: round, Best: round.Cheapest(visit))).Where(one => one.Best is not null)
            .OrderBy(one => one.Best!.Value.Cost).ThenBy(one => one.Round.Standing.Clinician.Number).ToList();
        var able = crew.Find(one => one.Round.Standing.Clinician.Skills.Contains(visit.Skill));
        if (able.Round is null || crew.Count < visit.People)
        {
            return;
        }

        told[visit.Number] = able.Round.Standing.Clinician.Number;
        foreach (var (round, best) in crew.Where(one => one.Round != able.Round).Take(visit.People - 1).Prepend(able))
        {
            round.Visits.Insert(best!.Value.Place, visit);
        }
    }

    private sealed class Round(DayView view, Standing standing)
    {
        public Standing Standing => standing;

        public List<DayVisit> Visits { get; } = [];

        public (int Place, double Cost)? Cheapest(DayVisit visit)
        {
            if (visit.People == 1 && !standing.Clinician.Skills.Contains(visit.Skill))
            {
                return null;
            }

            (int Place, double Cost)? best = null;
            var before = Cost(-1, visit) ?? 0;
            for (var place = 0; place <= Visits.Count; place++)
            {
                if (Cost(place, visit) is { } cost && (best is null || cost - before < best.Value.Cost))
                {
                    best = (place, cost - before);
                }
            }

            return best;
        }

        private double? Cost(int place, DayVisit tried)
        {
            var (clock, at, cost) = ((double)Math.Max(view.Now, Math.Max(standing.FreeAt, standing.Clinician.Starts)), standing.At, 0.0);
            clock += standing.BreakOwed ? standing.Clinician.Break?.Length ?? 0 : 0;
            for (var i = 0; i < Visits.Count + (place < 0 ? 0 : 1); i++)
            {
                var visit = i == place ? tried : Visits[place >= 0 && i > place ? i - 1 : i];
                var drive = view.Day.Roads.Seconds(at, visit.At);
                clock += drive;
                cost += drive + ((clock - view.Now) * (visit.Urgent ? 1 : NotUrgent)) + (visit.Urgent ? SecondLate * Math.Max(0, clock - visit.Due) : 0);
                clock += visit.Expected;
                at = visit.At;
                if (clock > standing.Clinician.Ends || (!visit.Urgent && clock > view.Day.Ends))
                {
                    return null;
                }
            }

            return cost;
        }
    }
}
