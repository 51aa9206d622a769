using System.Globalization;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>
/// Technicians with levels of skill, none in a team (Kovacs, Parragh, Doerner, Hartl 2012). Cost is the way, and the price of what
/// is given to somebody outside: 200 and the levels that it needs, to the power of 1.5. Nobody has published results here.
/// </summary>
internal sealed class ServiceTechnicians : IStaticInstance
{
    private const double Tolerance = 1e-6;
    private readonly List<double[]> places;
    private readonly List<double[]> crew;
    private readonly int skills;
    private readonly int levels;

    private ServiceTechnicians(string tasks, string technicians)
    {
        Name = Path.GetFileNameWithoutExtension(tasks);
        places = [.. Rows(tasks).Where(row => row.Length > 8)];
        crew = [.. Rows(technicians).Where(row => row.Length > 3)];
        skills = crew[0].Length - 1;
        levels = (places[0].Length - 8) / skills;
        Problem = new(
            [.. places.Skip(1).Select((one, i) => new RoundStop(i + 1, one[6]) { Earliest = one[4], Latest = one[5], LeftOutCost = Outside(one) })],
            [.. crew.Select(_ => new RoundFrame(0, 0, places[0][5]) { EndNode = 0, BackByEnd = true })],
            new(places.Count, (from, to) => (Far(from, to), 0)))
        {
            May = [.. places.Skip(1).SelectMany(one => crew.Select(technician => Can(technician, one)))],
        };
    }

    public string Name { get; }

    public double? BestKnown => null;

    public RoundProblem Problem { get; }

    /// <summary>The instances of the set, with few technicians; none where it is not there.</summary>
    public static IReadOnlyList<IStaticInstance> All() => SharedSets.Folder("strsp-kovacs") is { } folder
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, "tasks_noTeam")).Order(StringComparer.Ordinal)
            .Select(path => new ServiceTechnicians(path, Path.Combine(folder, "techniciansReduced_noTeam", "technicians_" + Path.GetFileName(path))))]
        : [];

    /// <summary>The way, and what is given to somebody outside.</summary>
    public double CostOf(StaticAnswer answer)
    {
        var (cost, seen) = (0.0, new HashSet<int>());
        for (var technician = 0; technician < crew.Count; technician++)
        {
            var (at, clock) = (0, 0.0);
            foreach (var stop in answer.Rounds[technician])
            {
                var one = places[stop + 1];
                cost += Far(at, stop + 1);
                clock = Math.Max(clock + Far(at, stop + 1), one[4]);
                if (!seen.Add(stop) || clock > one[5] + Tolerance || !Can(crew[technician], one))
                {
                    return double.NaN;
                }

                (clock, at) = (clock + one[6], stop + 1);
            }

            cost += Far(at, 0);
            if (clock + Far(at, 0) > places[0][5] + Tolerance)
            {
                return double.NaN;
            }
        }

        return cost + Enumerable.Range(0, places.Count - 1).Where(stop => !seen.Contains(stop)).Sum(stop => Outside(places[stop + 1]));
    }

    private bool Can(double[] technician, double[] task) =>
        Enumerable.Range(0, skills).All(skill => Enumerable.Range(1, levels).All(level => task[7 + (skill * levels) + level] == 0 || technician[skill + 1] >= level));

    private static double Outside(double[] task) => 200 + Math.Pow(task.Skip(8).Sum(), 1.5);

    private double Far(int from, int to) => Math.Sqrt(Math.Pow(places[from][1] - places[to][1], 2) + Math.Pow(places[from][2] - places[to][2], 2));

    private static IEnumerable<double[]> Rows(string path) => File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 3 && Array.TrueForAll(words, word => double.TryParse(word, CultureInfo.InvariantCulture, out _)))
        .Select(words => words.Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray());
}
