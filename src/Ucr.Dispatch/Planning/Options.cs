using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>What a slot would mean in each round: times, chance and the terms of its cost.</summary>
internal sealed class Options(DaySheet sheet, RoundSet set)
{
    // Somebody who was seen an hour ago may be a quarter of an hour away by now.
    private const double StaleShare = 0.25;
    private readonly RoundProblem problem = sheet.Problem;
    private readonly Trials trials = new(set);

    /// <summary>The best place in a round; null when no place is allowed.</summary>
    /// <param name="stop">A free slot that stands nowhere.</param>
    /// <param name="round">A round.</param>
    public Option? BestIn(int stop, int round)
    {
        var opening = trials.CheapestIn(stop, round, Opening.None);
        if (opening.Trip.Stop < 0)
        {
            return double.IsFinite(opening.Cost) ? At(stop, round, opening.Place, opening.Cost) : null;
        }

        var (clock, node, _) = Before(round, opening.Trip.Place);
        var aside = Detour(opening.Trip.Stop, round, opening.Trip.Place, node, clock, problem.Drives.Minutes(node, problem.Stops[opening.Trip.Stop].Node, clock));
        set.Insert(opening.Trip.Stop, round, opening.Trip.Place);
        var option = At(stop, round, opening.Place, opening.Cost, aside);
        set.Take(opening.Trip.Stop);
        set.Reschedule(round);
        return option;
    }

    /// <summary>One place in a round; null when it is not allowed.</summary>
    public Option? At(int stop, int round, int place)
    {
        var cost = trials.Try(stop, round, place, double.PositiveInfinity);
        return double.IsFinite(cost) ? At(stop, round, place, cost) : null;
    }

    private Option At(int stop, int round, int place, double cost, double aside = 0)
    {
        var (visit, policy) = (sheet.Visits[sheet.Slots[stop].Visit], sheet.Policy);
        ref readonly var one = ref problem.Stops[stop];
        var (clock, node, variance) = Before(round, place);
        var leg = problem.Drives.Minutes(node, one.Node, clock);
        var partner = one.Partner >= 0 && set.RoundOf(one.Partner) >= 0 ? set.StartOf(one.Partner) : 0;
        var before = one.After >= 0 && set.RoundOf(one.After) >= 0 ? set.StartOf(one.After) + one.AfterMinutes : 0;
        var arrives = Math.Max(Math.Max(clock + leg, one.Earliest), Math.Max(partner, before));
        var seen = arrives + policy.DoorMinutes;
        double? chance = visit.DueAt is { } due ? Chance.By(seen, variance + Square(Deviation(leg)), sheet.Minutes(due)) : null;
        var drive = aside + Detour(stop, round, place, node, clock, leg);
        var (wait, late) = (one.WaitCost * seen, one.LateCost * Math.Max(0, arrives - one.Due));
        var risk = one.MissCost * (1 - (chance ?? 1));
        var own = problem.CostOf(stop, arrives) + (policy.DriveWeight * drive);
        var fetch = Fetch(round, place, arrives - leg);
        return new(round, Visits(round, place), fetch.Leaves, arrives, drive, chance, new(
            Tenth(policy.DriveWeight * drive), Tenth(wait), Tenth(late), Tenth(risk), Tenth(Math.Max(0, cost - own - problem.ExtraOf(stop, round))))
        { Wishes = Tenth(problem.ExtraOf(stop, round)) })
        {
            Fetch = (fetch.Store, fetch.Arrives),
            Follows = before > 0 && before >= arrives,
        };
    }

    // Whoever goes by a store directly before sets off for the store.
    private (int Store, double Arrives, double Leaves) Fetch(int round, int place, double leaves)
    {
        if (place == 0 || problem.Stops[set[round][place - 1]] is not { Store: >= 0 and var store } trip)
        {
            return (-1, 0, leaves);
        }

        var (clock, node, _) = Before(round, place - 1);
        var leg = problem.Drives.Minutes(node, trip.Node, clock);
        return (store, clock + leg, clock);
    }

    // Delays add up along a round: of what they are in the middle of, of each drive and of each visit.
    private (double Clock, int Node, double Variance) Before(int round, int place)
    {
        var free = sheet.Free(round);
        var variance = sheet.Clinicians[round].Task is null ? Square(StaleShare * sheet.AgeOfPlace(round)) : Square(sheet.Policy.OverrunShare * free);
        var (clock, node) = (problem.Frames[round].Start, problem.Frames[round].StartNode);
        for (var i = 0; i < place; i++)
        {
            var stop = set[round][i];
            ref readonly var one = ref problem.Stops[stop];
            variance += Square(Deviation(problem.Drives.Minutes(node, one.Node, clock))) + Square(Overrun(stop));
            (clock, node) = (set.StartOf(stop) + one.Minutes, one.Node < 0 ? node : one.Node);
        }

        return (clock, node, variance);
    }

    private double Detour(int stop, int round, int place, int node, double clock, double leg)
    {
        var (after, drives) = (Leaving.NodeFrom(problem, set[round], place, in problem.Frames[round]), problem.Drives);
        return leg + drives.Minutes(problem.Stops[stop].Node, after, clock) - drives.Minutes(node, after, clock);
    }

    private double Overrun(int stop) => sheet.Slots[stop] is { IsBreak: false } slot
        ? sheet.Visits[slot.Visit].LengthDeviation ?? (sheet.Policy.OverrunShare * sheet.Visits[slot.Visit].ExpectedMinutes)
        : 0;

    private double Deviation(double minutes) => minutes > 0 ? sheet.Travel.Deviation(minutes) : 0;

    private int Visits(int round, int place)
    {
        var visits = 0;
        foreach (var stop in set[round][..place])
        {
            visits += sheet.Slots[stop].IsBreak ? 0 : 1;
        }

        return visits;
    }

    private static double Square(double x) => x * x;

    private static double Tenth(double points) => Math.Round(points, 1) + 0.0;
}
