using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Specs.Rounds;

/// <summary>An independent checker: it reads orders and starts, and works times out by itself.</summary>
internal static class BrokenRules
{
    private const double Tolerance = 0.01;

    public static IReadOnlyList<string> Of(RoundSet set) => [.. Rounds(set), .. Ties(set), .. Orders(set), .. Units(set), .. Brought(set)];

    private static IEnumerable<string> Rounds(RoundSet set)
    {
        var problem = set.Problem;
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            var (clock, node) = (problem.Frames[round].Start, problem.Frames[round].StartNode);
            foreach (var stop in set[round].ToArray())
            {
                var (one, start) = (problem.Stops[stop], set.StartOf(stop));
                var there = Math.Max(clock, one.KnownAt) + (one.Node < 0 ? 0 : problem.Drives.Minutes(node, one.Node, 0));
                if (start < there - Tolerance || start < one.Earliest - Tolerance || start > one.Latest + Tolerance || !problem.May[(stop * problem.Frames.Length) + round])
                {
                    yield return $"stop {stop} of round {round} at {start}";
                }

                (clock, node) = (start + one.Minutes, one.Node < 0 ? node : one.Node);
            }

            var back = problem.Frames[round] is { BackByEnd: true, EndNode: >= 0 and var home } ? problem.Drives.Minutes(node, home, 0) : 0;
            if (set.Count(round) > 0 && clock + back > problem.Frames[round].End + problem.Frames[round].Overtime + Tolerance)
            {
                yield return $"round {round} ends at {clock + back}";
            }
        }
    }

    private static IEnumerable<string> Ties(RoundSet set)
    {
        for (var stop = 0; stop < set.Problem.Stops.Length; stop++)
        {
            var one = set.Problem.Stops[stop];
            if (one.Partner >= 0 && set.RoundOf(stop) >= 0
                && (set.RoundOf(one.Partner) < 0 || set.RoundOf(one.Partner) == set.RoundOf(stop) || set.StartOf(one.Partner) < set.StartOf(stop) + one.PartnerAfter - Tolerance))
            {
                yield return $"stop {stop} is not with its partner";
            }
        }
    }

    private static IEnumerable<string> Orders(RoundSet set)
    {
        for (var stop = 0; stop < set.Problem.Stops.Length; stop++)
        {
            var one = set.Problem.Stops[stop];
            if (one.After >= 0 && set.RoundOf(stop) >= 0 && (set.RoundOf(one.After) < 0 || set.StartOf(stop) < set.StartOf(one.After) + one.AfterMinutes - Tolerance))
            {
                yield return $"stop {stop} does not wait for stop {one.After}";
            }
        }
    }

    // At no moment may more people have a kit than there are units, each from the beginning of their time to the end; carriers have their own.
    private static IEnumerable<string> Units(RoundSet set)
    {
        var (problem, kit) = (set.Problem, set.Problem.Kit);
        for (var kind = 0; kind < kit.Units.Length; kind++)
        {
            var bit = 1UL << kind;
            var users = Enumerable.Range(0, problem.Frames.Length)
                .Where(round => (kit.Carries[round] & bit) == 0 && set[round].ToArray().Any(stop => (problem.Stops[stop].Kit & bit) != 0)).Select(round => problem.Frames[round]).ToList();
            if (users.Exists(one => users.Count(other => other.Start <= one.Start && other.End + other.Overtime > one.Start) > kit.Units[kind]))
            {
                yield return $"more of kit {kind} than there is";
            }
        }
    }

    // What lies in a store is fetched before the first stop that needs it, and so is what is used up beyond one's own stock.
    private static IEnumerable<string> Brought(RoundSet set)
    {
        var (problem, kit) = (set.Problem, set.Problem.Kit);
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            var (been, left) = (false, Amounts.One(kit.Stock[round], 0));
            foreach (var stop in set[round].ToArray())
            {
                been |= problem.Stops[stop].Store == 0;
                left -= Amounts.One(problem.Stops[stop].Uses, 0);
                if (!been && (left < 0 || (problem.Stops[stop].Kit & ~kit.Carries[round] & 2) != 0))
                {
                    yield return $"round {round} comes to stop {stop} without what it needs";
                }
            }
        }
    }
}
