using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>A public instance: what is to be done, and what an answer costs by the rules of those who published it.</summary>
internal interface IStaticInstance
{
    /// <summary>Of its file.</summary>
    string Name { get; }

    /// <summary>The best cost that anybody has published; null where there is none.</summary>
    double? BestKnown { get; }

    /// <summary>As the engine and the peer see it.</summary>
    RoundProblem Problem { get; }

    /// <summary>The published cost, worked out from orders and starts by code of its own.</summary>
    /// <returns>Not a number when a rule of the set is broken.</returns>
    double CostOf(StaticAnswer answer);
}

/// <summary>An answer to a static instance.</summary>
/// <param name="Rounds">Each round's stops, in order.</param>
/// <param name="Starts">When each stop starts; not a number for one that stands nowhere.</param>
internal sealed record StaticAnswer(int[][] Rounds, double[] Starts)
{
    /// <summary>Rounds as they stand in a set.</summary>
    public static StaticAnswer Of(RoundSet set) => new(
        [.. Enumerable.Range(0, set.Problem.Frames.Length).Select(round => set[round].ToArray())],
        [.. Enumerable.Range(0, set.Problem.Stops.Length).Select(stop => set.RoundOf(stop) >= 0 ? set.StartOf(stop) : double.NaN)]);
}
