namespace Ucr.Dispatch.Rounds;

/// <summary>How far each stop could be pushed back: at no cost, and at all. A trial then asks two numbers instead of a whole round.</summary>
public sealed partial class RoundSet
{
    private const double Close = 1e-9;
    private const int MostSweeps = 50; // far more than any real day needs; without an end only when no times fit at all
    private readonly double[] buffers;
    private readonly double[] hardSlack;
    private readonly double[] freeSlack;
    private readonly Leeway[] leeways;
    private readonly double[] idle;
    private readonly bool hasSlack;
    private bool slackStale;

    /// <summary>Slack is known: no drive depends on the hour.</summary>
    internal bool HasSlack => hasSlack;

    /// <summary>By how many minutes a stop can start later before something becomes too late.</summary>
    internal double HardSlackOf(int stop)
    {
        Freshen();
        return hardSlack[stop];
    }

    /// <summary>By how many minutes a stop can start later before something costs more.</summary>
    internal double FreeSlackOf(int stop)
    {
        Freshen();
        return freeSlack[stop];
    }

    /// <summary>How a round stands after a stop of it.</summary>
    internal Leeway LeewayAfter(int stop) => leeways[stop];

    /// <summary>Idle minutes of a round.</summary>
    internal double IdleOf(int round) => idle[round];

    // Where nobody is tied to anybody a round's slack is its own; otherwise all of it is worked out when it is first asked for.
    private void Freshen()
    {
        if (!slackStale || !Problem.HasTies)
        {
            return;
        }

        Array.Fill(hardSlack, double.PositiveInfinity);
        Array.Fill(freeSlack, double.PositiveInfinity);
        var changes = true;
        for (var sweep = 0; changes && sweep < MostSweeps; sweep++)
        {
            changes = false;
            for (var round = 0; round < counts.Length; round++)
            {
                changes |= Slacken(round);
            }
        }

        slackStale = false;
        if (changes)
        {
            Array.Fill(freeSlack, double.NegativeInfinity);
            Array.Fill(hardSlack, double.PositiveInfinity);
        }
    }

    private bool Slacken(int round)
    {
        ref readonly var frame = ref Problem.Frames[round];
        var hard = frame.End + frame.Overtime - ends[round];
        var free = Problem.IdleCost > 0 ? double.NegativeInfinity : Problem.OvertimeCost > 0 ? Math.Max(0, frame.End - ends[round]) : hard;
        var (row, changes) = (order[round], false);
        for (var place = counts[round] - 1; place >= 0; place--)
        {
            var stop = row[place];
            ref readonly var one = ref Problem.Stops[stop];
            hard = Math.Min(hard, one.Latest - starts[stop]);
            free = Math.Min(Math.Min(free, hard), Free(stop, in one));
            if (Problem.HasTies)
            {
                (hard, free) = Tied(stop, in one, hard, free);
                changes |= hard < hardSlack[stop] - Close || free < freeSlack[stop] - Close;
            }

            (hardSlack[stop], freeSlack[stop]) = (hard, free);
            (hard, free) = (hard + buffers[stop], free + buffers[stop]);
        }

        return changes;
    }

    // A delay goes on to whoever is tied to the stop, as far as nothing takes it up on the way.
    private (double Hard, double Free) Tied(int stop, in RoundStop one, double hard, double free)
    {
        if (one.Partner >= 0 && roundOf[one.Partner] >= 0)
        {
            var buffer = starts[one.Partner] - starts[stop] - one.PartnerAfter;
            (hard, free) = (Math.Min(hard, hardSlack[one.Partner] + buffer), Math.Min(free, freeSlack[one.Partner] + buffer));
        }

        foreach (var follower in Problem.FollowersOf(stop))
        {
            if (roundOf[follower] >= 0)
            {
                var buffer = starts[follower] - starts[stop] - Problem.Stops[follower].AfterMinutes;
                (hard, free) = (Math.Min(hard, hardSlack[follower] + buffer), Math.Min(free, freeSlack[follower] + buffer));
            }
        }

        return (hard, free);
    }

    private double Free(int stop, in RoundStop one)
    {
        if (one.WaitCost != 0 || (one.MissCost > 0 && Problem.Spread != (0, 0)))
        {
            return 0;
        }

        return one.LateCost == 0 && one.MissCost == 0 && Problem.LargestLateCost == 0 ? double.PositiveInfinity : Math.Max(0, one.Due - starts[stop]);
    }

    private void Carry(int round)
    {
        var kit = Problem.Kit;
        if (kit.Stock.Length == 0)
        {
            return;
        }

        usedBefore[round] = 0;
        foreach (var stop in this[round])
        {
            if (kit.Refills >= 0 && Problem.Stops[stop].Store == kit.Refills)
            {
                return;
            }

            usedBefore[round] += Problem.Stops[stop].Uses;
        }
    }
}
