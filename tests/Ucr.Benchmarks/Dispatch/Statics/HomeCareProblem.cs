using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>An instance of home care as the engine sees it, and an independent look at what comes out.</summary>
internal sealed class HomeCareProblem : IStaticInstance
{
    private const double Third = 1.0 / 3;
    private const double Tolerance = 0.01;
    private readonly HomeCare instance;
    private readonly List<(int Patient, int Service)> stops = [];

    public HomeCareProblem(HomeCare instance, double bestKnown)
    {
        (this.instance, BestKnown) = (instance, bestKnown);
        for (var patient = 0; patient < instance.Patients.Count; patient++)
        {
            stops.AddRange(Enumerable.Range(0, instance.Patients[patient].RequiredCaregivers.Count).Select(service => (patient, service)));
        }

        var nodes = instance.Distances.Length;
        Problem = new([.. stops.Select(Stop)], [.. instance.Caregivers.Select(_ => new RoundFrame(0, 0, double.PositiveInfinity) { EndNode = 0 })],
            new(nodes, (from, to) => (instance.Distances[from][to], 0)))
        {
            May = [.. stops.SelectMany(stop => instance.Caregivers.Select(one => one.Abilities.Contains(ServiceOf(stop).Name, StringComparer.Ordinal)))],
            DriveCost = Third,
            LargestLateCost = Third,
        };
    }

    /// <summary>The instances of a set; none where it is not there.</summary>
    public static IReadOnlyList<IStaticInstance> All(string set, string like) => [.. HomeCare.Of(set, like).Select(one => new HomeCareProblem(one.Instance, one.BestKnown))];

    public string Name => instance.Name;

    public double? BestKnown { get; }

    public RoundProblem Problem { get; }

    /// <summary>A third of distance, lateness and largest lateness together.</summary>
    /// <returns>Not a number when a rule of the set is broken.</returns>
    public double CostOf(StaticAnswer answer)
    {
        var (distance, late, largest) = (0.0, 0.0, 0.0);
        var starts = new double[stops.Count];
        for (var round = 0; round < instance.Caregivers.Count; round++)
        {
            var (node, free) = (0, 0.0);
            foreach (var stop in answer.Rounds[round])
            {
                var (patient, start) = (instance.Patients[stops[stop].Patient], answer.Starts[stop]);
                var leg = instance.Distances[node][stops[stop].Patient + 1];
                if (start < free + leg - Tolerance || start < patient.TimeWindow[0] - Tolerance || starts[stop] > 0 || !instance.Caregivers[round].Abilities.Contains(ServiceOf(stops[stop]).Name, StringComparer.Ordinal))
                {
                    return double.NaN;
                }

                (starts[stop], distance, node, free) = (start, distance + leg, stops[stop].Patient + 1, start + ServiceOf(stops[stop]).Duration);
                late += Math.Max(0, start - patient.TimeWindow[1]);
                largest = Math.Max(largest, start - patient.TimeWindow[1]);
            }

            distance += instance.Distances[node][0];
        }

        return starts.All(start => start > 0) && TiesHold(starts) ? (distance + late + largest) * Third : double.NaN;
    }

    private bool TiesHold(double[] starts)
    {
        for (var stop = 1; stop < stops.Count; stop++)
        {
            if (stops[stop].Service == 1 && instance.Patients[stops[stop].Patient].Synchronization is { } tie
                && (starts[stop] < starts[stop - 1] + tie.Least - Tolerance || starts[stop] > starts[stop - 1] + tie.Most + Tolerance))
            {
                return false;
            }
        }

        return true;
    }

    private Service ServiceOf((int Patient, int Service) stop) => instance.Patients[stop.Patient].RequiredCaregivers[stop.Service];

    private RoundStop Stop((int Patient, int Service) stop, int index)
    {
        var patient = instance.Patients[stop.Patient];
        var tie = patient.Synchronization;
        return new(stop.Patient + 1, ServiceOf(stop).Duration)
        {
            Earliest = patient.TimeWindow[0],
            Due = patient.TimeWindow[1],
            LateCost = Third,
            LeftOutCost = 1e5,
            Together = tie is not null,
            Partner = tie is null ? -1 : stop.Service == 0 ? index + 1 : index - 1,
            PartnerAfter = tie is null ? double.NegativeInfinity : stop.Service == 0 ? tie.Least : -tie.Most,
        };
    }
}
