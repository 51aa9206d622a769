namespace Ucr.Dispatch.Rounds;

/// <summary>Where somebody sets off.</summary>
internal static class Leaving
{
    /// <summary>The last real place before a place in a round: a break is taken wherever one is.</summary>
    public static int NodeBefore(RoundProblem problem, ReadOnlySpan<int> order, int place, in RoundFrame frame)
    {
        for (var before = place - 1; before >= 0; before--)
        {
            if (problem.Stops[order[before]].Node is var node and >= 0)
            {
                return node;
            }
        }

        return frame.StartNode;
    }

    /// <summary>The first real place from a place in a round on; the round's end after the last.</summary>
    public static int NodeFrom(RoundProblem problem, ReadOnlySpan<int> order, int place, in RoundFrame frame)
    {
        for (var next = place; next < order.Length; next++)
        {
            if (problem.Stops[order[next]].Node is var node and >= 0)
            {
                return node;
            }
        }

        return frame.EndNode;
    }
}
