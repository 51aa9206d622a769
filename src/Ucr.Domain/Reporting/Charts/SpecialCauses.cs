namespace Ucr.Domain.Reporting.Charts;

/// <summary>Which points of a series are no chance.</summary>
/// <remarks>Source: docs/standards.md, rule 61. Every point of a run is marked; of two in three, those near the limit.</remarks>
internal static class SpecialCauses
{
    private const int Run = 7;

    /// <summary>The first cause that holds, for each point; null where none does.</summary>
    public static IReadOnlyList<SpecialCause?> Of(IReadOnlyList<decimal> values, decimal mean, Range limits, Range near)
    {
        var causes = new SpecialCause?[values.Count];
        var sides = values.Select(value => value.CompareTo(mean)).ToList();
        var steps = values.Skip(1).Select((value, before) => value.CompareTo(values[before])).ToList();

        // The last to be marked wins: so the weightiest comes last.
        Mark(causes, SpecialCause.Shift, Windows(sides, Run, IsOneSided));
        Mark(causes, SpecialCause.TwoOfThree, TwoOfThree(values, sides, limits, near));
        Mark(causes, SpecialCause.Trend, Windows(steps, Run - 1, IsOneSided).SelectMany(step => new[] { step, step + 1 }));
        Mark(causes, SpecialCause.OutsideLimits, Enumerable.Range(0, values.Count).Where(at => !limits.Holds(values[at])));
        return causes;
    }

    private static void Mark(SpecialCause?[] causes, SpecialCause cause, IEnumerable<int> points)
    {
        foreach (var point in points)
        {
            causes[point] = cause;
        }
    }

    private static IEnumerable<int> TwoOfThree(IReadOnlyList<decimal> values, List<int> sides, Range limits, Range near)
    {
        var isNear = values.Select(value => limits.Holds(value) && !near.Holds(value)).ToList();
        return Windows(sides, 3, IsOneSided, from => isNear.Skip(from).Take(3).Count(marked => marked) >= 2).Where(at => isNear[at]);
    }

    // On the mean is on neither side: seven values equal to the mean are no shift.
    private static bool IsOneSided(IReadOnlyList<int> window) => window.All(sign => sign > 0) || window.All(sign => sign < 0);

    private static IEnumerable<int> Windows(IReadOnlyList<int> signs, int length, Func<IReadOnlyList<int>, bool> holds, Func<int, bool>? also = null) =>
        Enumerable.Range(0, Math.Max(0, signs.Count - length + 1))
            .Where(from => holds([.. signs.Skip(from).Take(length)]) && (also is null || also(from)))
            .SelectMany(from => Enumerable.Range(from, length))
            .Distinct();
}
