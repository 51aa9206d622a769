using Google.OrTools.ConstraintSolver;
using Ucr.Benchmarks.Dispatch.Days;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>
/// Google's routing solver, asked anew at each event: guided local search with a limit in time, or a plain descent to where no
/// neighbour is better, which a busy machine does not change. Joint visits are beyond a simple model of it, so that it is run on
/// days without them only.
/// </summary>
/// <param name="milliseconds">Of guided local search for each event; 0 for the first solution and no search; null for the descent.</param>
public sealed class OrToolsPolicy(int? milliseconds) : IDayPolicy
{
    private const int LateSecond = 2;
    private const int UrgentLeftOut = 40_000;
    private const int OtherLeftOut = 12_000;

    /// <inheritdoc />
    public Orders Decide(DayView view)
    {
        var who = view.Clinicians.Where(one => one.Works).ToList();
        var visits = view.Waiting.Select(one => one.Visit).ToList();
        Dictionary<int, int> told = [];
        if (who.Count == 0 || visits.Count == 0)
        {
            return new([], told);
        }

        // Nodes: visits, then where each clinician is, then one end that is nowhere.
        var starts = Enumerable.Range(visits.Count, who.Count).ToArray();
        using var manager = new RoutingIndexManager(visits.Count + who.Count + 1, who.Count, starts, [.. starts.Select(_ => visits.Count + who.Count)]);
        using var routing = new RoutingModel(manager);
        Times(view, who, visits, manager, routing);
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        if (milliseconds > 0)
        {
            parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
            parameters.TimeLimit = new Google.Protobuf.WellKnownTypes.Duration { Nanos = milliseconds.Value % 1000 * 1_000_000, Seconds = milliseconds.Value / 1000 };
        }
        else if (milliseconds is null)
        {
            parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GreedyDescent;
        }
        else
        {
            parameters.SolutionLimit = 1;
        }

        using var found = routing.SolveWithParameters(parameters);
        return found is null ? new([], told) : Read(who, visits, manager, routing, found, told);
    }

    private static void Times(DayView view, List<Standing> who, List<DayVisit> visits, RoutingIndexManager manager, RoutingModel routing)
    {
        Spot At(int node) => node < visits.Count ? visits[node].At : who[node - visits.Count].At;
        long Drive(int from, int to) => to >= visits.Count || from >= visits.Count + who.Count ? 0 : view.Day.Roads.Seconds(At(from), At(to));
        long Length(int node) => node < visits.Count ? visits[node].Expected : 0;
        routing.SetArcCostEvaluatorOfAllVehicles(routing.RegisterTransitCallback((from, to) => Drive(manager.IndexToNode(from), manager.IndexToNode(to))));
        var transit = routing.RegisterTransitCallback((from, to) => Length(manager.IndexToNode(from)) + Drive(manager.IndexToNode(from), manager.IndexToNode(to)));
        routing.AddDimension(transit, view.Day.Ends, view.Day.Ends * 4L, false, "time");
        var time = routing.GetMutableDimension("time");
        for (var i = 0; i < visits.Count; i++)
        {
            var index = manager.NodeToIndex(i);
            routing.AddDisjunction([index], visits[i].Urgent ? UrgentLeftOut : OtherLeftOut);
            routing.VehicleVar(index).SetValues([-1, .. Enumerable.Range(0, who.Count).Where(one => who[one].Clinician.Skills.Contains(visits[i].Skill)).Select(one => (long)one)]);
            if (visits[i].Urgent)
            {
                time.SetCumulVarSoftUpperBound(index, visits[i].Due, LateSecond);
            }
            else
            {
                time.CumulVar(index).SetRange(0, visits[i].Due);
            }
        }

        for (var one = 0; one < who.Count; one++)
        {
            time.CumulVar(routing.Start(one)).SetMin(Math.Max(view.Now, Math.Max(who[one].FreeAt, who[one].Clinician.Starts)));
            time.CumulVar(routing.End(one)).SetMax(Math.Max(who[one].Clinician.Ends, who[one].FreeAt));
            routing.AddVariableMinimizedByFinalizer(time.CumulVar(routing.End(one)));
        }
    }

    private static Orders Read(List<Standing> who, List<DayVisit> visits, RoutingIndexManager manager, RoutingModel routing, Assignment found, Dictionary<int, int> told)
    {
        List<(int, int)> send = [];
        for (var one = 0; one < who.Count; one++)
        {
            var first = true;
            for (var index = found.Value(routing.NextVar(routing.Start(one))); !routing.IsEnd(index); index = found.Value(routing.NextVar(index)))
            {
                var visit = visits[manager.IndexToNode(index)];
                told[visit.Number] = who[one].Clinician.Number;
                if (first && who[one].Idle)
                {
                    send.Add((who[one].Clinician.Number, visit.Number));
                }

                first = false;
            }
        }

        return new(send, told);
    }
}
