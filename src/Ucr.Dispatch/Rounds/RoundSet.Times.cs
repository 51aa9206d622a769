namespace Ucr.Dispatch.Rounds;

/// <summary>When everything starts: as early as it can, given who is where and who waits for whom.</summary>
public sealed partial class RoundSet
{
    private const int PassesForEachRound = 12;
    private readonly bool[] inQueue;
    private readonly int[] queue;
    private int queueHead;
    private int queueLength;

    /// <summary>Works out a round's times after a change, and those of every round that is tied to it.</summary>
    public void Reschedule(int round)
    {
        if (!Problem.HasTies)
        {
            Walk(round);
            return;
        }

        Enqueue(round);
        Forget();
        Settle();
    }

    /// <summary>Works out the times of several rounds that have changed.</summary>
    internal void Reschedule(List<int> rounds)
    {
        foreach (var round in rounds)
        {
            if (Problem.HasTies)
            {
                Enqueue(round);
            }
            else
            {
                Walk(round);
            }
        }

        Forget();
        Settle();
    }

    // After an insertion times only grow, unless the way over the new stop is shorter than the way past it.
    private void Grow(int stop, int round, int place)
    {
        ref readonly var frame = ref Problem.Frames[round];
        var (before, node, after) = (Leaving.NodeBefore(Problem, this[round], place, in frame), Problem.Stops[stop].Node, Leaving.NodeFrom(Problem, this[round], place + 1, in frame));
        var shorter = node >= 0 && hasSlack
            && Problem.Drives.Minutes(before, node, 0) + Problem.Stops[stop].Minutes + Problem.Drives.Minutes(node, after, 0) < Problem.Drives.Minutes(before, after, 0);
        Enqueue(round);
        if (shorter || !hasSlack)
        {
            Forget();
        }
    }

    // Whoever is pushed pushes those who are tied to them, until nobody moves any more.
    private void Settle()
    {
        (Possible, slackStale) = (true, true);
        for (var passes = 0; queueLength > 0; passes++)
        {
            if (passes > PassesForEachRound * (counts.Length + 1))
            {
                Possible = false;
                DropQueue();
                return;
            }

            Walk(Dequeue());
        }
    }

    // Times grow only from nothing: whatever is tied to the round, however far off, is worked out anew.
    private void Forget()
    {
        for (var at = 0; at < queueLength; at++)
        {
            foreach (var stop in this[queue[(queueHead + at) % queue.Length]])
            {
                starts[stop] = double.NegativeInfinity;
                if (Problem.Stops[stop].Partner is var partner and >= 0 && roundOf[partner] >= 0)
                {
                    Enqueue(roundOf[partner]);
                }

                foreach (var follower in Problem.FollowersOf(stop))
                {
                    if (roundOf[follower] >= 0)
                    {
                        Enqueue(roundOf[follower]);
                    }
                }
            }
        }
    }

    private void Walk(int round)
    {
        ref readonly var frame = ref Problem.Frames[round];
        var (clock, node, cost, late, leeway) = (frame.Start, frame.StartNode, 0.0, 0.0, Leeway.Whole);
        foreach (var stop in this[round])
        {
            ref readonly var one = ref Problem.Stops[stop];
            var leaves = Math.Max(clock, one.KnownAt);
            var drive = Problem.Drives.Minutes(node, one.Node, leaves);
            var start = Math.Max(leaves + drive, one.Earliest);
            start = one.IsTied ? Math.Max(start, AfterOthers(stop, in one)) : start;
            starts[stop] = start;
            buffers[stop] = start - clock - drive;
            costs[stop] = Problem.CostOf(stop, start);
            cost += costs[stop] + (Problem.DriveCost * drive) + Problem.ExtraOf(stop, round);
            late = Math.Max(late, start - one.Due);
            clock = start + one.Minutes;
            node = one.Node < 0 ? node : one.Node;
            if (leeways.Length > 0)
            {
                leeways[stop] = leeway = leeway.Then(drive, in one);
            }

            if (Problem.HasTies)
            {
                Push(stop, start, in one);
            }
        }

        cost += HomeCost(in frame, node, ref clock);
        (ends[round], largestLate[round], idle[round]) = (clock, late, leeway.Idle);
        roundCosts[round] = cost + (Problem.OvertimeCost * Math.Max(0, clock - frame.End)) + (Problem.IdleCost * leeway.Idle);
        if (hasSlack && !Problem.HasTies)
        {
            Slacken(round);
        }

        Carry(round);
    }

    private double HomeCost(in RoundFrame frame, int node, ref double clock)
    {
        var drive = Problem.Drives.Minutes(node, frame.EndNode, clock);
        clock += frame.BackByEnd ? drive : 0;
        return Problem.DriveCost * drive;
    }

    private double AfterOthers(int stop, in RoundStop one)
    {
        var after = one.Partner >= 0 && roundOf[one.Partner] >= 0
            ? Math.Max(starts[stop], starts[one.Partner] + Problem.Stops[one.Partner].PartnerAfter)
            : double.NegativeInfinity;
        return one.After >= 0 && roundOf[one.After] >= 0 ? Math.Max(after, Math.Max(starts[stop], starts[one.After] + one.AfterMinutes)) : after;
    }

    private void Push(int stop, double start, in RoundStop one)
    {
        if (one.Partner >= 0 && roundOf[one.Partner] >= 0 && starts[one.Partner] < start + one.PartnerAfter - 1e-9)
        {
            Enqueue(roundOf[one.Partner]);
        }

        foreach (var follower in Problem.FollowersOf(stop))
        {
            if (roundOf[follower] >= 0 && starts[follower] < start + Problem.Stops[follower].AfterMinutes - 1e-9)
            {
                Enqueue(roundOf[follower]);
            }
        }
    }

    private void Enqueue(int round)
    {
        if (!inQueue[round])
        {
            inQueue[round] = true;
            queue[(queueHead + queueLength++) % queue.Length] = round;
        }
    }

    private int Dequeue()
    {
        var round = queue[queueHead];
        (queueHead, queueLength) = ((queueHead + 1) % queue.Length, queueLength - 1);
        inQueue[round] = false;
        return round;
    }

    private void DropQueue()
    {
        while (queueLength > 0)
        {
            Dequeue();
        }
    }
}
