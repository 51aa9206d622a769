namespace Ucr.Dispatch.Rounds;

/// <summary>
/// Takes strings of neighbouring stops out of rounds that come near one another, after the slack induction of Christiaens and
/// Vanden Berghe (2020): what is taken out leaves room for something better.
/// </summary>
internal sealed class Ruin(RoundSet set, Dice dice)
{
    private const int LongestString = 10;
    private readonly RoundProblem problem = set.Problem;
    private readonly Neighbours neighbours = new(set.Problem);
    private readonly int[] ruined = new int[set.Problem.Frames.Length];
    private int turn;

    /// <summary>Takes stops out.</summary>
    /// <param name="meant">How many, on average.</param>
    /// <param name="taken">Gets what was taken.</param>
    /// <param name="touch">Is called with each round before it changes.</param>
    public void Take(double meant, List<int> taken, Action<int> touch)
    {
        if (problem.Stops.Length == 0)
        {
            return;
        }

        turn++;
        var longest = Math.Min(LongestString, Math.Max(1, MeanLength()));
        var strings = 1 + (int)(dice.Next() * ((4 * meant / (1 + longest)) - 1));
        foreach (var stop in neighbours.Of(dice.Below(problem.Stops.Length)))
        {
            var round = set.RoundOf(stop);
            if (round < 0 || ruined[round] == turn || problem.Stops[stop].Store >= 0)
            {
                continue;
            }

            ruined[round] = turn;
            String(stop, round, 1 + dice.Below((int)Math.Min(longest, set.Count(round))), taken, touch);
            if (--strings <= 0)
            {
                break;
            }
        }
    }

    private double MeanLength()
    {
        var (stops, rounds) = (0, 0);
        for (var round = 0; round < problem.Frames.Length; round++)
        {
            (stops, rounds) = set.Count(round) > 0 ? (stops + set.Count(round), rounds + 1) : (stops, rounds);
        }

        return stops / (double)Math.Max(1, rounds);
    }

    // A string around a stop; every second time some stops in its middle stay.
    private void String(int stop, int round, int length, List<int> taken, Action<int> touch)
    {
        var count = set.Count(round);
        var stay = length > 1 && dice.Next() < 0.5 ? dice.Below(count - length + 1) : 0;
        var span = length + stay;
        var least = Math.Max(0, set.PlaceOf(stop) - span + 1);
        var first = least + dice.Below(Math.Min(set.PlaceOf(stop), count - span) - least + 1);
        var gap = first + (stay == 0 ? span : 1 + dice.Below(length));
        var from = taken.Count;
        for (var place = first; place < first + span; place++)
        {
            if ((place < gap || place >= gap + stay) && problem.Stops[set[round][place]].Store < 0)
            {
                taken.Add(set[round][place]);
            }
        }

        for (var i = taken.Count - 1; i >= from; i--)
        {
            One(taken[i], taken, touch);
        }
    }

    private void One(int stop, List<int> taken, Action<int> touch)
    {
        Out(stop, touch);
        if (problem.Stops[stop].Partner is var partner and >= 0)
        {
            Too(partner, taken, touch);
        }

        foreach (var follower in problem.FollowersOf(stop))
        {
            Too(follower, taken, touch);
        }
    }

    // What is tied to a stop that stands nowhere cannot stand anywhere.
    private void Too(int stop, List<int> taken, Action<int> touch)
    {
        if (set.RoundOf(stop) >= 0)
        {
            One(stop, taken, touch);
        }

        if (!taken.Contains(stop))
        {
            taken.Add(stop);
        }
    }

    private void Out(int stop, Action<int> touch)
    {
        if (set.RoundOf(stop) is var round and >= 0)
        {
            touch(round);
            set.Take(stop);
        }
    }
}
