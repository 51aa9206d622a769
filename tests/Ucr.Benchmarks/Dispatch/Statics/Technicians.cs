using System.Globalization;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>
/// Technicians with skills, tools and spare parts (Pillac, Guéret, Medaglia 2013): each starts at home; what somebody lacks is
/// fetched at the depot on the way. Cost is the time that everybody is out, from setting off to being home.
/// </summary>
internal sealed class Technicians : IStaticInstance
{
    private const double Tolerance = 1e-3;
    private readonly List<Row> crew;
    private readonly List<Row> requests;
    private readonly Row depot;

    private Technicians(string path, double? bestKnown)
    {
        (Name, BestKnown) = (Path.GetFileNameWithoutExtension(path), bestKnown);
        var rows = File.ReadLines(path).Select(Row.Read).OfType<Row>().ToList();
        depot = rows[0];
        var technicians = rows.FindIndex(row => row.Minutes > 0) - 1;
        (crew, requests) = (rows.GetRange(1, technicians), rows[(technicians + 1)..]);
        List<Row> places = [.. requests, .. crew, depot];
        var store = places.Count - 1;
        RoundStop[] stops =
        [
            .. requests.Select((one, i) => new RoundStop(i, one.Minutes) { Earliest = one.From, Latest = one.To, Kit = Bits(one.Tools), Uses = Amounts.Of(one.Parts) }),
            .. crew.Select(_ => new RoundStop(store, 0) { Store = 0, LeftOutCost = 0 }),
        ];
        Problem = new(stops, [.. crew.Select((one, i) => new RoundFrame(requests.Count + i, one.From, one.To) { EndNode = requests.Count + i, BackByEnd = true })],
            new(places.Count, (from, to) => (places[from].Far(places[to]), 0)))
        {
            May = [.. requests.SelectMany(one => crew.Select(technician => one.Skills.All(technician.Skills.Contains))), .. crew.SelectMany((_, i) => crew.Select((_, j) => i == j))],
            IdleCost = 1,
            Kit = new()
            {
                Carries = [.. crew.Select(one => Bits(one.Tools))],
                Units = [.. Enumerable.Repeat(crew.Count, Amounts.Things)],
                Stores = new int[Amounts.Things],
                Stock = [.. crew.Select(one => Amounts.Of(one.Parts))],
                Refills = 0,
                StoreCount = 1,
                Trips = [.. Enumerable.Range(requests.Count, crew.Count)],
            },
        };
    }

    public string Name { get; }

    public double? BestKnown { get; }

    public RoundProblem Problem { get; }

    /// <summary>The instances of the set; none where it is not there.</summary>
    public static IReadOnlyList<IStaticInstance> All() => SharedSets.Folder("trsp-pillac") is { } folder
        ? [.. File.ReadLines(Path.Combine(folder, "best_known_static.csv")).Skip(1).Select(line => line.Split(','))
            .Select(line => new Technicians(Path.Combine(folder, "instances", line[0] + ".txt"), double.Parse(line[1], CultureInfo.InvariantCulture)))]
        : [];

    /// <summary>Minutes that everybody is out.</summary>
    public double CostOf(StaticAnswer answer)
    {
        var (cost, done) = (0.0, new HashSet<int>());
        for (var technician = 0; technician < crew.Count; technician++)
        {
            if (answer.Rounds[technician].Length > 0)
            {
                cost += Out(technician, answer.Rounds[technician], done);
            }
        }

        return done.Count == requests.Count ? cost : double.NaN;
    }

    // The latest moment of setting off that ends no later than the earliest possible end: found backwards from there.
    private double Out(int technician, int[] round, HashSet<int> done)
    {
        var one = crew[technician];
        var (at, clock, atDepot, parts) = (one, one.From, false, one.Parts.ToArray());
        List<(Row Place, double Start)> way = [(one, one.From)];
        foreach (var stop in round)
        {
            var next = stop < requests.Count ? requests[stop] : depot;
            clock = Math.Max(clock + at.Far(next), next.From);
            way.Add((next, clock));
            atDepot |= next == depot;
            parts = [.. parts.Zip(next.Parts, (had, used) => had - used)];
            var has = atDepot || (next.Tools.All(one.Tools.Contains) && parts.All(left => left >= 0));
            if (clock > next.To + Tolerance || !has || !next.Skills.All(one.Skills.Contains) || (next != depot && !done.Add(stop)))
            {
                return double.NaN;
            }

            (at, clock) = (next, clock + next.Minutes);
            parts = atDepot ? [.. parts.Select(_ => int.MaxValue / 2)] : parts;
        }

        var home = clock + at.Far(one);
        return home > one.To + Tolerance ? double.NaN : home - Leaves(way);
    }

    private static double Leaves(List<(Row Place, double Start)> way)
    {
        var latest = double.PositiveInfinity;
        for (var i = way.Count - 1; i > 0; i--)
        {
            // The last start stays where it is; an earlier one may move up to its window's end.
            latest = Math.Min(i == way.Count - 1 ? way[i].Start : latest - way[i].Place.Far(way[i + 1].Place) - way[i].Place.Minutes, Math.Max(way[i].Place.To, way[i].Start));
        }

        return latest - way[0].Place.Far(way[1].Place);
    }

    private static ulong Bits(IReadOnlyList<int> tools) => tools.Aggregate(0UL, (bits, tool) => bits | (1UL << tool));

    private sealed record Row(double X, double Y, double From, double To, double Minutes, int[] Skills, int[] Tools, int[] Parts)
    {
        public double Far(Row other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));

        public static Row? Read(string line)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 9 || !int.TryParse(words[0], CultureInfo.InvariantCulture, out _))
            {
                return null;
            }

            double Number(int word) => double.Parse(words[word], CultureInfo.InvariantCulture);
            int[] List(int word) => [.. words[word].Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => int.Parse(one, CultureInfo.InvariantCulture))];
            return new(Number(1), Number(2), Number(3), Number(4), Number(5), List(6), List(7), List(8) is [] ? [0, 0, 0, 0, 0] : List(8));
        }
    }
}
