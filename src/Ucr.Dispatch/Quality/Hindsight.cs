using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Quality;

/// <summary>
/// What could have been done with a day, had everything been known in the morning, save that nobody sets off to a visit before
/// it is known: a good solution by the same engine, not a proven bound. Crews of two count as one clinician.
/// </summary>
public static class Hindsight
{
    private const double LeftOut = 600;

    /// <summary>When each visit could have begun.</summary>
    /// <param name="policy">Weighs waiting, lateness and driving, as it did on the day.</param>
    /// <param name="travel">Travel times.</param>
    /// <param name="visits">The day's visits with the minutes that they really took; <see cref="OpenVisit.ReceivedAt"/> is when somebody could set off.</param>
    /// <param name="clinicians">Who worked.</param>
    /// <param name="from">The beginning of the day, UTC.</param>
    /// <param name="iterations">Ruins and recreations.</param>
    /// <returns>UTC; a visit that found no place in the solution is missing.</returns>
    public static IReadOnlyDictionary<VisitId, Instant> Of(
        DispatchPolicy policy, ITravelTime travel, IReadOnlyList<OpenVisit> visits, IReadOnlyList<AvailableClinician> clinicians, Instant from, int iterations)
    {
        double Minutes(Instant at) => (at - from).TotalMinutes;
        Place? At(int node) => node < visits.Count ? visits[node].Place : clinicians[node - visits.Count].Base;
        var problem = new RoundProblem(
            [.. visits.Select((visit, node) => Stop(policy, visit, node, Minutes))],
            [.. clinicians.Select((one, at) => new RoundFrame(visits.Count + at, Minutes(one.ShiftStartsAt), Minutes(one.ShiftEndsAt)))],
            new(visits.Count + clinicians.Count, (one, other) => Drive(policy, travel, At(one), At(other))))
        {
            May = [.. visits.SelectMany(visit => clinicians.Select(one => visit.Capabilities.All(capability => one.Can(capability, 1))))],
            DriveCost = policy.DriveWeight,
        };
        var set = new RoundSet(problem);
        new RoundSearch(set, new(iterations) { Warmth = (20, 0.5) }).Run();
        return Enumerable.Range(0, visits.Count).Where(stop => set.RoundOf(stop) >= 0)
            .ToDictionary(stop => visits[stop].Id, stop => from + Duration.FromMinutes(set.StartOf(stop) + policy.DoorMinutes));
    }

    private static (double Fixed, double Moving) Drive(DispatchPolicy policy, ITravelTime travel, Place? one, Place? other) =>
        one is { } from && other is { } to
            ? (travel.Usual(from, to) ?? travel.Instead(from, to)) is var drive ? (drive.Parking, drive.Moving) : default
            : (policy.UnknownDriveMinutes, 0);

    private static RoundStop Stop(DispatchPolicy policy, OpenVisit visit, int node, Func<Instant, double> minutes)
    {
        var known = visit.ReceivedAt is { } received ? minutes(received) : 0;
        var weight = policy.Weight(visit);
        return new(node, policy.DoorMinutes + visit.ExpectedMinutes + policy.BetweenVisitsMinutes)
        {
            Earliest = known,
            KnownAt = known,
            Due = (visit.DueAt is { } due ? minutes(due) : double.PositiveInfinity) - policy.DoorMinutes,
            WaitCost = policy.WaitWeight * weight,
            LateCost = policy.LateWeight * weight,
            MissCost = visit.DueAt is null ? 0 : policy.RiskWeight * weight,
            LeftOutCost = LeftOut * Math.Max(1, weight),
        };
    }
}
