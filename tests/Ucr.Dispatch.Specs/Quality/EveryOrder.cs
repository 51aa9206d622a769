namespace Ucr.Dispatch.Specs.Quality;

/// <summary>Hindsight worked out another way: every visit to everybody in every order, and the cheapest of all.</summary>
internal static class EveryOrder
{
    public static IReadOnlyDictionary<VisitId, Instant> Best(DispatchPolicy policy, OpenVisit[] visits, AvailableClinician[] clinicians, Instant from)
    {
        (double Cost, Dictionary<VisitId, Instant> Starts) best = (double.PositiveInfinity, []);
        foreach (var order in Orders([.. Enumerable.Range(0, visits.Length)]))
        {
            for (var shares = 0; shares < Math.Pow(clinicians.Length, visits.Length); shares++)
            {
                var (cost, starts) = Drive(policy, visits, clinicians, order, shares, from);
                best = cost < best.Cost ? (cost, starts) : best;
            }
        }

        return best.Starts;
    }

    // The number says, digit by digit, who does which visit; everybody does theirs in the given order.
    private static (double Cost, Dictionary<VisitId, Instant> Starts) Drive(DispatchPolicy policy, OpenVisit[] visits, AvailableClinician[] clinicians, int[] order, int shares, Instant from)
    {
        var (cost, starts) = (0.0, new Dictionary<VisitId, Instant>());
        for (var who = 0; who < clinicians.Length; who++)
        {
            var (at, free) = (clinicians[who].Base, clinicians[who].ShiftStartsAt);
            foreach (var visit in order.Where(one => shares / (int)Math.Pow(clinicians.Length, one) % clinicians.Length == who).Select(one => visits[one]))
            {
                var usual = EstimatedTravelTime.Instance.Usual(at, visit.Place!.Value)!.Value;
                var minutes = usual.Parking + usual.Moving;
                var door = Instant.Max(free, visit.ReceivedAt!.Value) + Duration.FromMinutes(minutes);
                var late = (door + Duration.FromMinutes(policy.DoorMinutes) - visit.DueAt!.Value).TotalMinutes;
                cost += (policy.DriveWeight * minutes) + (policy.WaitWeight * (door - from).TotalMinutes) + (late > 0 ? (policy.LateWeight * late) + policy.RiskWeight : 0);
                starts[visit.Id] = door;
                (at, free) = (visit.Place.Value, door + Duration.FromMinutes(policy.DoorMinutes + visit.ExpectedMinutes + policy.BetweenVisitsMinutes));
            }
        }

        return (cost, starts);
    }

    private static IEnumerable<int[]> Orders(int[] rest) =>
        rest.Length == 0 ? [[]] : rest.SelectMany(first => Orders([.. rest.Where(other => other != first)]).Select(then => (int[])[first, .. then]));
}
