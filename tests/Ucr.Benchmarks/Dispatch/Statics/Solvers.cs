using System.Diagnostics;
using Ucr.Dispatch.Rounds;

namespace Ucr.Benchmarks.Dispatch.Statics;

/// <summary>The engine on a static instance, with a limit in time.</summary>
internal static class Solvers
{
    /// <summary>The engine's rounds after so many seconds.</summary>
    public static StaticAnswer Engine(RoundProblem problem, double seconds, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        var set = new RoundSet(problem);
        double Spent() => Stopwatch.GetElapsedTime(start).TotalSeconds / seconds;
        new RoundSearch(set, new(int.MaxValue, (ulong)seed)
        {
            Enough = () => Spent() >= 1,
            Progress = () => Math.Min(1, Spent()),
            Warmth = (20, 0.05),
            Taken = 8,
        }).Run();
        return StaticAnswer.Of(set);
    }
}
