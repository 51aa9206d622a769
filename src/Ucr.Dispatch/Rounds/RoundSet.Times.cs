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
        if (!Problem.HasPartners)
        {
            Walk(round);
            return;
        }

        Forget(round);
        Possible = true;
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
    private void Forget(int round)
    {
        Enqueue(round);
        for (var at = 0; at < queueLength; at++)
        {
            foreach (var stop in this[queue[(queueHead + at) % queue.Length]])
            {
                starts[stop] = double.NegativeInfinity;
                if (Problem.Stops[stop].Partner is var partner and >= 0 && roundOf[partner] >= 0)
                {
                    Enqueue(roundOf[partner]);
                }
            }
        }
    }

    private void Walk(int round)
    {
        ref readonly var frame = ref Problem.Frames[round];
        var (clock, node, cost, late) = (frame.Start, frame.StartNode, 0.0, 0.0);
        foreach (var stop in this[round])
        {
            ref readonly var one = ref Problem.Stops[stop];
            var leaves = Math.Max(clock, one.KnownAt);
            var drive = Problem.Drives.Minutes(node, one.Node, leaves);
            var start = Math.Max(Math.Max(leaves + drive, one.Earliest), AfterPartner(stop, in one));
            starts[stop] = start;
            costs[stop] = Problem.CostOf(stop, start);
            cost += costs[stop] + (Problem.DriveCost * drive) + Problem.ExtraOf(stop, round);
            late = Math.Max(late, start - one.Due);
            clock = start + one.Minutes;
            node = one.Node < 0 ? node : one.Node;
            if (one.Partner >= 0)
            {
                Push(start, in one);
            }
        }

        cost += HomeCost(in frame, node, ref clock);
        (ends[round], largestLate[round]) = (clock, late);
        roundCosts[round] = cost + (Problem.OvertimeCost * Math.Max(0, clock - frame.End));
    }

    private double HomeCost(in RoundFrame frame, int node, ref double clock)
    {
        var drive = Problem.Drives.Minutes(node, frame.EndNode, clock);
        clock += frame.BackByEnd ? drive : 0;
        return Problem.DriveCost * drive;
    }

    private double AfterPartner(int stop, in RoundStop one) => one.Partner >= 0 && roundOf[one.Partner] >= 0
        ? Math.Max(starts[stop], starts[one.Partner] + Problem.Stops[one.Partner].PartnerAfter)
        : double.NegativeInfinity;

    private void Push(double start, in RoundStop one)
    {
        if (roundOf[one.Partner] >= 0 && starts[one.Partner] < start + one.PartnerAfter - 1e-9)
        {
            Enqueue(roundOf[one.Partner]);
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
