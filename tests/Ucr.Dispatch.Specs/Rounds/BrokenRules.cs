using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Specs.Rounds;

/// <summary>An independent checker: it reads orders and starts, and works times out by itself.</summary>
internal static class BrokenRules
{
    private const double Tolerance = 0.01;

    public static IReadOnlyList<string> Of(RoundSet set) => [.. Rounds(set), .. Ties(set), .. Kit(set)];

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

    // One unit: at no moment may two who do not carry it have it, each from the beginning of their time to the end.
    private static IEnumerable<string> Kit(RoundSet set)
    {
        var (problem, kit) = (set.Problem, set.Problem.Kit);
        var users = Enumerable.Range(0, problem.Frames.Length).Where(round => kit.Carries[round] == 0 && set[round].ToArray().Any(stop => problem.Stops[stop].Kit == 1)).Select(round => problem.Frames[round]).ToList();
        if (users.Exists(one => users.Count(other => other.Start <= one.Start && other.End + other.Overtime > one.Start) > kit.Units[0]))
        {
            yield return "more kit than there is";
        }
    }
}
