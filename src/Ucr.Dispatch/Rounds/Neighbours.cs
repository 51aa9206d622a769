namespace Ucr.Dispatch.Rounds;

/// <summary>For each stop the others, nearest first; worked out when it is first asked for.</summary>
internal sealed class Neighbours(RoundProblem problem)
{
    private const int Most = 100;
    private readonly int[]?[] known = new int[problem.Stops.Length][];

    public int[] Of(int stop) => known[stop] ??= Sorted(stop);

    private int[] Sorted(int stop)
    {
        var node = problem.Stops[stop].Node;
        var others = Enumerable.Range(0, problem.Stops.Length).ToArray();
        Array.Sort(Array.ConvertAll(others, other => other == stop ? -1 : problem.Drives.Minutes(node, problem.Stops[other].Node, 0)), others);
        return others.Length > Most ? others[..Most] : others;
    }
}
