namespace Ucr.Dispatch.Rounds;

/// <summary>People who stand in one place for one time with one kit: where several of them have nothing yet, it is enough to try one.</summary>
public sealed partial class RoundSet
{
    private readonly int[] alike;

    /// <summary>Another round that is to a stop just what this one is comes first, and is empty too.</summary>
    internal bool IsRepeat(int stop, int round)
    {
        if (counts[round] > 0 || alike[round] is not (var before and >= 0) || counts[before] > 0)
        {
            return false;
        }

        var (mine, theirs) = ((stop * counts.Length) + round, (stop * counts.Length) + before);
        return Problem.May[mine] == Problem.May[theirs] && (Problem.Extra.Length == 0 || Problem.Extra[mine] == Problem.Extra[theirs]);
    }

    private static int[] AlikeOnes(RoundProblem problem)
    {
        var found = new int[problem.Frames.Length];
        Dictionary<(RoundFrame, ulong, ulong), int> last = [];
        for (var round = 0; round < found.Length; round++)
        {
            var kit = problem.Kit;
            var key = (problem.Frames[round], kit.Lacks(round, ulong.MaxValue), kit.Stock.Length > 0 ? kit.Stock[round] : 0);
            found[round] = last.GetValueOrDefault(key, -1);
            last[key] = round;
        }

        return found;
    }
}
