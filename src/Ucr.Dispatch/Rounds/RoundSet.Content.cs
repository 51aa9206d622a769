namespace Ucr.Dispatch.Rounds;

/// <summary>Whole rounds put in another's place.</summary>
public sealed partial class RoundSet
{
    /// <summary>Gives a round another content and works out its times.</summary>
    public void Restore(int round, ReadOnlySpan<int> content)
    {
        foreach (var stop in this[round])
        {
            if (roundOf[stop] == round)
            {
                Leave(stop, round);
            }
        }

        counts[round] = 0;
        foreach (var stop in content)
        {
            Place(stop, round, counts[round]);
        }
    }

    /// <summary>Takes over the rounds of another set of the same people; stops that only this set has stand nowhere.</summary>
    public void CopyFrom(RoundSet other)
    {
        for (var round = 0; round < counts.Length; round++)
        {
            Restore(round, other[round]);
        }

        Reschedule([.. Enumerable.Range(0, counts.Length)]);
    }
}
