using System.Diagnostics;

namespace Ucr.Fuzz;

/// <summary>What a loop came to.</summary>
/// <param name="Inputs">How many inputs were read.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="Fault">What the target threw; null when it never did.</param>
/// <param name="Input">The input that it threw at.</param>
public sealed record LoopResult(long Inputs, TimeSpan Slowest, Exception? Fault, byte[]? Input);

/// <summary>Changes good and bad messages a little, again and again, and gives each to a target. The same seed gives the same inputs.</summary>
public static class MutationLoop
{
    /// <summary>Runs until the time is up or the target throws.</summary>
    public static LoopResult Run(FuzzTarget target, IReadOnlyList<byte[]> seeds, int seed, TimeSpan lasting)
    {
        var mutator = new Mutator(seed, seeds);
        var watch = Stopwatch.StartNew();
        var slowest = TimeSpan.Zero;
        var inputs = 0L;
        for (; watch.Elapsed < lasting; inputs++)
        {
            var input = inputs < seeds.Count ? seeds[(int)inputs] : mutator.Next();
            var began = watch.Elapsed;
            try
            {
                target.Read(input);
            }
            catch (Exception fault)
            {
                return new(inputs + 1, slowest, fault, input);
            }

            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (watch.Elapsed - began).Ticks));
        }

        return new(inputs, slowest, null, null);
    }
}
