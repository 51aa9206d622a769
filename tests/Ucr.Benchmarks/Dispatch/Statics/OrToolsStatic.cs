using Google.OrTools.ConstraintSolver;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>
/// Google's routing solver on the same problem: guided local search with a limit in time. It has windows, lateness, skills,
/// what a vehicle carries and ties of two starts. Somebody who may go by a store is two vehicles, of which one may be used: one
/// goes there first and one not at all. The largest lateness of all is beyond its objective.
/// </summary>
internal sealed class OrToolsStatic : IDisposable
{
    private const double Scale = 1000;
    private const long Most = 1L << 40;
    private const int Weight = 30;
    private const double MustBeDone = 5e4;
    private readonly RoundProblem problem;
    private readonly RoutingIndexManager manager;
    private readonly RoutingModel routing;
    private readonly int stops;
    private readonly int rounds;
    private readonly int vehicles;

    private OrToolsStatic(RoundProblem problem)
    {
        this.problem = problem;
        (rounds, stops) = (problem.Frames.Length, Array.FindIndex(problem.Stops, stop => stop.Store >= 0));
        stops = stops < 0 ? problem.Stops.Length : stops;
        vehicles = problem.Kit.StoreCount > 0 ? 2 * rounds : rounds;

        // Nodes: stops, then where each vehicle starts, then where it ends.
        manager = new(stops + (2 * vehicles), vehicles, [.. Enumerable.Range(stops, vehicles)], [.. Enumerable.Range(stops + vehicles, vehicles)]);
        routing = new(manager);
        Costs();
        Times();
        Loads();
        Stores();
    }

    /// <summary>The peer's rounds after so many seconds, starts as early as its orders allow; null when it found none.</summary>
    public static StaticAnswer? Solve(RoundProblem problem, double seconds)
    {
        using var model = new OrToolsStatic(problem);
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        parameters.TimeLimit = new() { Seconds = (long)seconds, Nanos = (int)((seconds - (long)seconds) * 1e9) };
        using var found = model.routing.SolveWithParameters(parameters);
        return found is null ? null : model.Read(found);
    }

    public void Dispose()
    {
        routing.Dispose();
        manager.Dispose();
    }

    // The peer counts in whole numbers: a thousandth of a minute, and thirty for each unit of cost, so that thirds are whole.
    private void Costs()
    {
        var drive = routing.RegisterTransitCallback((from, to) => Scaled(Weight * problem.DriveCost * Drive(manager.IndexToNode(from), manager.IndexToNode(to))));
        routing.SetArcCostEvaluatorOfAllVehicles(drive);
        for (var stop = 0; stop < stops; stop++)
        {
            var (index, must) = (manager.NodeToIndex(stop), problem.Stops[stop].LeftOutCost >= MustBeDone);
            long[] may = [.. Enumerable.Range(0, vehicles).Where(vehicle => Can(stop, vehicle)).Select(vehicle => (long)vehicle)];
            routing.VehicleVar(index).SetValues(must ? may : [-1, .. may]);
            if (!must)
            {
                routing.AddDisjunction([index], Scaled(Weight * problem.Stops[stop].LeftOutCost));
            }
        }
    }

    private bool Can(int stop, int vehicle) =>
        problem.MayTake(stop, vehicle % rounds) && (IsByStore(vehicle) || problem.Kit.IsNone || problem.Kit.Carries.Length == 0 || problem.Kit.Lacks(vehicle % rounds, problem.Stops[stop].Kit) == 0);

    private void Times()
    {
        var transit = routing.RegisterTransitCallback((from, to) => Length(manager.IndexToNode(from)) + (long)Math.Ceiling(Scale * Drive(manager.IndexToNode(from), manager.IndexToNode(to))));
        routing.AddDimension(transit, Most, Most, false, "time");
        var time = routing.GetMutableDimension("time");
        time.SetSlackCostCoefficientForAllVehicles((long)(Weight * problem.IdleCost));
        for (var stop = 0; stop < stops; stop++)
        {
            ref readonly var one = ref problem.Stops[stop];
            var index = manager.NodeToIndex(stop);
            time.CumulVar(index).SetRange((long)Math.Ceiling(Scale * one.Earliest), Limit(one.Latest));
            if (double.IsFinite(one.Due) && one.LateCost > 0)
            {
                time.SetCumulVarSoftUpperBound(index, Scaled(one.Due), (long)Math.Round(Weight * one.LateCost));
            }

            if (one.Partner > stop)
            {
                Tie(time, index, one);
            }
        }

        for (var vehicle = 0; vehicle < vehicles; vehicle++)
        {
            ref readonly var frame = ref problem.Frames[vehicle % rounds];
            time.CumulVar(routing.Start(vehicle)).SetMin((long)Math.Ceiling(Scale * (frame.Start + Before(vehicle))));
            time.CumulVar(routing.End(vehicle)).SetMax(Limit(frame.End + frame.Overtime));
        }
    }

    private void Tie(RoutingDimension time, long index, in RoundStop one)
    {
        var (solver, partner) = (routing.solver(), manager.NodeToIndex(one.Partner));
        var after = solver.MakeDifference(time.CumulVar(partner), time.CumulVar(index));
        solver.Add(solver.MakeGreaterOrEqual(after, Scaled(one.PartnerAfter)));
        solver.Add(solver.MakeLessOrEqual(after, -Scaled(problem.Stops[one.Partner].PartnerAfter)));
        solver.Add(solver.MakeNonEquality(routing.VehicleVar(index), routing.VehicleVar(partner)));
    }

    private void Loads()
    {
        for (var thing = 0; thing < Amounts.Things && problem.Kit.Stock.Length > 0; thing++)
        {
            var kind = thing;
            var uses = routing.RegisterUnaryTransitCallback(from => manager.IndexToNode(from) is var node && node < stops ? Amounts.One(problem.Stops[node].Uses, kind) : 0);
            routing.AddDimensionWithVehicleCapacity(uses, 0, [.. Enumerable.Range(0, vehicles).Select(vehicle => IsByStore(vehicle) ? Most : Amounts.One(problem.Kit.Stock[vehicle], kind))], true, $"thing{thing}");
        }
    }

    private void Stores()
    {
        for (var round = 0; vehicles > rounds && round < rounds; round++)
        {
            var solver = routing.solver();
            routing.SetFixedCostOfVehicle(Scaled(Weight * problem.DriveCost * Before(round + rounds)), round + rounds);
            solver.Add(solver.MakeLessOrEqual(solver.MakeSum(routing.ActiveVehicleVar(round), routing.ActiveVehicleVar(round + rounds)), 1));
        }
    }

    private StaticAnswer Read(Assignment found)
    {
        var set = new RoundSet(problem);
        for (var vehicle = 0; vehicle < vehicles; vehicle++)
        {
            List<int> order = [];
            for (var index = found.Value(routing.NextVar(routing.Start(vehicle))); !routing.IsEnd(index); index = found.Value(routing.NextVar(index)))
            {
                order.Add(manager.IndexToNode(index));
            }

            if (order.Count > 0)
            {
                set.Restore(vehicle % rounds, [.. IsByStore(vehicle) ? [problem.Kit.Trips[vehicle % rounds]] : Array.Empty<int>(), .. order]);
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            set.Reschedule(round);
        }

        return StaticAnswer.Of(set);
    }

    private bool IsByStore(int vehicle) => vehicle >= rounds;

    // Minutes on the way to the store and there, before the vehicle's own start.
    private double Before(int vehicle) =>
        IsByStore(vehicle) && problem.Stops[problem.Kit.Trips[vehicle % rounds]] is var trip ? problem.Drives.Minutes(problem.Frames[vehicle % rounds].StartNode, trip.Node, 0) + trip.Minutes : 0;

    private double Drive(int from, int to) => problem.Drives.Minutes(NodeOf(from), NodeOf(to), 0);

    private int NodeOf(int node)
    {
        if (node < stops)
        {
            return problem.Stops[node].Node;
        }

        var vehicle = (node - stops) % vehicles;
        ref readonly var frame = ref problem.Frames[vehicle % rounds];
        return node >= stops + vehicles ? frame.EndNode : IsByStore(vehicle) ? problem.Stops[problem.Kit.Trips[vehicle % rounds]].Node : frame.StartNode;
    }

    private long Length(int node) => node < stops ? Scaled(problem.Stops[node].Minutes) : 0;

    private static long Scaled(double amount) => (long)Math.Round(Scale * amount);

    private static long Limit(double minutes) => minutes * Scale < Most ? (long)Math.Floor(minutes * Scale) : Most;
}
