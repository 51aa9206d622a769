using Google.OrTools.ConstraintSolver;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>
/// Google's routing solver on the same problem: guided local search with a limit in time. It has windows, lateness, skills,
/// what a vehicle carries and ties of two starts; the largest lateness of all is beyond its objective.
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
    private readonly int home;

    private OrToolsStatic(RoundProblem problem)
    {
        this.problem = problem;
        var (stops, rounds) = (problem.Stops.Length, problem.Frames.Length);
        home = stops + rounds;
        int[] starts = [.. Enumerable.Range(stops, rounds)];
        (manager, routing) = (new(stops + rounds + rounds, rounds, starts, [.. Enumerable.Range(home, rounds)]), null!);
        routing = new(manager);
        Costs();
        Times();
        Loads();
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
        for (var stop = 0; stop < problem.Stops.Length; stop++)
        {
            var (index, must) = (manager.NodeToIndex(stop), problem.Stops[stop].LeftOutCost >= MustBeDone);
            long[] may = [.. Vehicles(stop)];
            routing.VehicleVar(index).SetValues(must ? may : [-1, .. may]);
            if (!must)
            {
                routing.AddDisjunction([index], Scaled(Weight * problem.Stops[stop].LeftOutCost));
            }
        }
    }

    private IEnumerable<long> Vehicles(int stop) =>
        Enumerable.Range(0, problem.Frames.Length).Where(round => problem.MayTake(stop, round)).Select(round => (long)round);

    private void Times()
    {
        var transit = routing.RegisterTransitCallback((from, to) => Length(manager.IndexToNode(from)) + (long)Math.Ceiling(Scale * Drive(manager.IndexToNode(from), manager.IndexToNode(to))));
        routing.AddDimension(transit, Most, Most, false, "time");
        var time = routing.GetMutableDimension("time");
        for (var stop = 0; stop < problem.Stops.Length; stop++)
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

        for (var round = 0; round < problem.Frames.Length; round++)
        {
            time.CumulVar(routing.Start(round)).SetMin(Scaled(problem.Frames[round].Start));
            time.CumulVar(routing.End(round)).SetMax(Limit(problem.Frames[round].End + problem.Frames[round].Overtime));
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
            var uses = routing.RegisterUnaryTransitCallback(from => manager.IndexToNode(from) is var node && node < problem.Stops.Length ? Amounts.One(problem.Stops[node].Uses, kind) : 0);
            routing.AddDimensionWithVehicleCapacity(uses, 0, [.. problem.Kit.Stock.Select(stock => (long)Amounts.One(stock, kind))], true, $"thing{thing}");
        }
    }

    private StaticAnswer Read(Assignment found)
    {
        var set = new RoundSet(problem);
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            List<int> order = [];
            for (var index = found.Value(routing.NextVar(routing.Start(round))); !routing.IsEnd(index); index = found.Value(routing.NextVar(index)))
            {
                order.Add(manager.IndexToNode(index));
            }

            set.Restore(round, [.. order]);
        }

        for (var round = 0; round < problem.Frames.Length; round++)
        {
            set.Reschedule(round);
        }

        return StaticAnswer.Of(set);
    }

    private double Drive(int from, int to) => problem.Drives.Minutes(NodeOf(from), NodeOf(to), 0);

    private int NodeOf(int node) => node < problem.Stops.Length ? problem.Stops[node].Node : node < home ? problem.Frames[node - problem.Stops.Length].StartNode : problem.Frames[node - home].EndNode;

    private long Length(int node) => node < problem.Stops.Length ? Scaled(problem.Stops[node].Minutes) : 0;

    private static long Scaled(double amount) => (long)Math.Round(Scale * amount);

    private static long Limit(double minutes) => minutes * Scale < Most ? (long)Math.Floor(minutes * Scale) : Most;
}
