using Ucr.Dispatch.Planning;
using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Quality;

/// <summary>
/// What could have been done with a day, had everything been known in the morning, save that nobody sets off to a visit before
/// it is known: a good solution by the same engine, not a proven bound. A crew of two is two clinicians, who begin together.
/// </summary>
public static class Hindsight
{
    private const double LeftOut = 600;

    /// <summary>When somebody could have been at each door.</summary>
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
        List<(int Visit, int Slot)> slots = [.. visits.SelectMany((visit, number) => Enumerable.Range(0, visit.People).Select(slot => (number, slot)))];
        var problem = new RoundProblem(
            [.. slots.Select((one, stop) => Stop(policy, visits[one.Visit], one, stop, Minutes))],
            [.. clinicians.Select((one, at) => new RoundFrame(visits.Count + at, Minutes(one.ShiftStartsAt), Minutes(one.ShiftEndsAt)))],
            new(visits.Count + clinicians.Count, (one, other) => Drive(policy, travel, At(one), At(other))))
        {
            May = [.. slots.SelectMany(one => clinicians.Select(who => May(visits[one.Visit], who)))],
            Gives = slots.Count > visits.Count ? [.. slots.SelectMany(one => clinicians.Select(who => Fit.Gives(visits[one.Visit], who)))] : [],
            DriveCost = policy.DriveWeight,
        };
        var set = new RoundSet(problem);
        new RoundSearch(set, new(iterations) { Warmth = (20, 0.5) }).Run();
        return Enumerable.Range(0, slots.Count).Where(stop => slots[stop].Slot == 0 && set.RoundOf(stop) >= 0)
            .ToDictionary(stop => visits[slots[stop].Visit].Id, stop => from + Duration.FromMinutes(set.StartOf(stop)));
    }

    // Two need only be able to do it between them; one must be able to do all of it.
    private static bool May(OpenVisit visit, AvailableClinician one) => visit.People > 1 || Fit.Suffices(visit, Fit.Gives(visit, one));

    private static (double Fixed, double Moving) Drive(DispatchPolicy policy, ITravelTime travel, Place? one, Place? other) =>
        one is { } from && other is { } to
            ? (travel.Usual(from, to) ?? travel.Instead(from, to)) is var drive ? (drive.Parking, drive.Moving) : default
            : (policy.UnknownDriveMinutes, 0);

    private static RoundStop Stop(DispatchPolicy policy, OpenVisit visit, (int Visit, int Slot) one, int stop, Func<Instant, double> minutes)
    {
        var known = visit.ReceivedAt is { } received ? minutes(received) : 0;
        var weight = one.Slot == 0 ? policy.Weight(visit) : 0;
        var pair = visit.People > 1;
        return new(one.Visit, policy.DoorMinutes + visit.ExpectedMinutes + policy.BetweenVisitsMinutes)
        {
            Earliest = known,
            KnownAt = known,
            Due = (visit.DueAt is { } due ? minutes(due) : double.PositiveInfinity) - policy.DoorMinutes,
            WaitCost = policy.WaitWeight * weight,
            LateCost = policy.LateWeight * weight,
            MissCost = visit.DueAt is null ? 0 : policy.RiskWeight * weight,
            LeftOutCost = one.Slot == 0 ? LeftOut * Math.Max(1, weight) : 0,
            Partner = !pair ? -1 : one.Slot == 0 ? stop + 1 : stop - 1,
            PartnerAfter = pair ? 0 : double.NegativeInfinity,
            Together = pair,
            Needs = pair ? Fit.Needs(visit) : 0,
        };
    }
}
