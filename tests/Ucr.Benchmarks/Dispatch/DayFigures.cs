using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Benchmarks.Figures;

namespace Ucr.Benchmarks.Dispatch;

/// <summary>The figures of simulated days.</summary>
internal static class DayFigures
{
    /// <summary>Prints what a policy came to on its days, broken rules counted by the independent checker.</summary>
    /// <returns>False when a rule was broken.</returns>
    public static bool Print(string name, IReadOnlyList<DayRecord> records, int seed)
    {
        new Figure($"{name}/met", "%", [.. records.Select(record => record.MetPercent)], null, seed).Print();
        new Figure($"{name}/met/mean", "%", [records.Average(record => record.MetPercent)], null, seed).Print();
        new Figure($"{name}/mean-response", "min", [.. records.Select(record => record.MeanResponseMinutes)], null, seed).Print();
        new Figure($"{name}/driven", "h", [.. records.Select(record => record.HoursDriven)], null, seed).Print();
        new Figure($"{name}/undone", "visits", [.. records.Select(record => (double)record.Undone)], null, seed).Print();
        new Figure($"{name}/changes", "changes", [.. records.Select(record => (double)record.Changes)], null, seed).Print();
        new Figure($"{name}/decision-p99", "ms", [.. records.Select(record => Figure.Percentile(record.DecisionMilliseconds, 0.99))], null, seed).Print();
        var broken = records.SelectMany(DayChecker.Broken).ToList();
        new Figure($"{name}/broken-rules", "rules", [broken.Count], null, seed).Print();
        broken.Take(5).ToList().ForEach(Console.Error.WriteLine);
        return broken.Count == 0;
    }

    /// <summary>Prints by how much one policy differs from another on the same days: the mean, and 95 % either way of it.</summary>
    public static void Differ(string name, string unit, IEnumerable<(double Ours, double Theirs)> pairs, int seed)
    {
        List<double> differences = [.. pairs.Select(pair => pair.Ours - pair.Theirs)];
        if (differences.Count > 0)
        {
            new Figure($"{name}/mean-difference", unit, [differences.Average()], null, seed).Print();
            new Figure($"{name}/ci95-either-way", unit, [Interval(differences)], null, seed).Print();
        }
    }

    private static double Interval(List<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : 1.96 * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
