using System.Globalization;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>Routing with time windows and loads (Solomon 1987): the shortest way for as many vehicles as there are.</summary>
internal sealed class Solomon : IStaticInstance
{
    private const double Tolerance = 1e-6;
    private readonly IReadOnlyList<double[]> places; // depot first: number, x, y, demand, ready, due, service
    private readonly int capacity;

    private Solomon(string path, double? bestKnown)
    {
        (Name, BestKnown) = (Path.GetFileNameWithoutExtension(path), bestKnown);
        var rows = File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length is 2 or 7 && double.TryParse(words[0], CultureInfo.InvariantCulture, out _))
            .Select(words => words.Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray()).ToList();
        (var vehicles, capacity) = ((int)rows[0][0], (int)rows[0][1]);
        places = [.. rows.Skip(1)];
        Problem = new(
            [.. places.Skip(1).Select((one, i) => new RoundStop(i + 1, one[6]) { Earliest = one[4], Latest = one[5], Uses = Amounts.Of([(int)one[3]]) })],
            [.. Enumerable.Range(0, vehicles).Select(_ => new RoundFrame(0, 0, places[0][5]) { EndNode = 0, BackByEnd = true })],
            new(places.Count, (from, to) => (Far(from, to), 0)))
        {
            May = [.. Enumerable.Repeat(true, (places.Count - 1) * vehicles)],
            Kit = new() { Stock = [.. Enumerable.Repeat(Amounts.Of([capacity]), vehicles)] },
        };
    }

    public string Name { get; }

    public double? BestKnown { get; }

    public RoundProblem Problem { get; }

    /// <summary>The instances of the set; none where it is not there.</summary>
    public static IReadOnlyList<IStaticInstance> All()
    {
        if (SharedSets.Folder("vrptw-solomon-homberger") is not { } folder)
        {
            return [];
        }

        // The shortest way known is the bound, whatever the number of vehicles.
        var known = File.ReadLines(Path.Combine(folder, "best_known.csv")).Skip(1).Select(line => line.Split(',')).Where(line => line[3].Length > 0)
            .ToDictionary(line => line[0], line => double.Parse(line[3], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. Directory.EnumerateFiles(Path.Combine(folder, "solomon")).Order(StringComparer.Ordinal).Select(path => new Solomon(path, known[Path.GetFileNameWithoutExtension(path)]))];
    }

    /// <summary>Length of all ways.</summary>
    public double CostOf(StaticAnswer answer)
    {
        var (length, seen) = (0.0, new HashSet<int>());
        foreach (var round in answer.Rounds)
        {
            var (at, clock, load) = (0, 0.0, 0.0);
            foreach (var stop in round)
            {
                var one = places[stop + 1];
                length += Far(at, stop + 1);
                clock = Math.Max(clock + Far(at, stop + 1), one[4]);
                load += one[3];
                if (!seen.Add(stop) || clock > one[5] + Tolerance || load > capacity)
                {
                    return double.NaN;
                }

                (clock, at) = (clock + one[6], stop + 1);
            }

            length += Far(at, 0);
            if (clock + Far(at, 0) > places[0][5] + Tolerance)
            {
                return double.NaN;
            }
        }

        return seen.Count == places.Count - 1 ? length : double.NaN;
    }

    private double Far(int from, int to) => Math.Sqrt(Math.Pow(places[from][1] - places[to][1], 2) + Math.Pow(places[from][2] - places[to][2], 2));
}
