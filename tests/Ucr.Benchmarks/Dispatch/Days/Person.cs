namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>One clinician as the day goes.</summary>
internal sealed class Person(DayClinician clinician)
{
    private Spot at = clinician.Home;
    private int? freeAt = clinician.Starts; // null: waits at a door for the rest of the crew
    private int expected = clinician.Starts;
    private bool rested = clinician.Break is null;
    private Move? drive;

    /// <summary>Sets off, from wherever on the road they are; a drive to nobody ends here.</summary>
    public Spot Leave(int now, List<Move> moves)
    {
        if (drive is { } move)
        {
            at = Whereabouts(move, now);
            moves.Add(move with { To = at, EndedAt = Math.Min(now, move.EndedAt) });
            drive = null;
        }

        return at;
    }

    public void Drives(Move move, Roads roads) => drive = move with { EndedAt = move.LeftAt + roads.Seconds(move.From, move.To) };

    public void Busy(Spot where, int? until, int expectedUntil) => (at, freeAt, expected) = (where, until, expectedUntil);

    public void Expects(int until) => expected = until;

    public void Frees(Spot where, int now) => (at, freeAt, expected) = (where, now, now);

    /// <summary>A break is taken as late as it may be, or when somebody becomes free within its time.</summary>
    public void RestIfDue(int now, List<BreakTaken> breaks, List<Move> moves)
    {
        if (!rested && clinician.Break is { } rest && IsFree(now) && now >= rest.From)
        {
            Leave(now, moves);
            rested = true;
            breaks.Add(new(clinician.Number, now, now + rest.Length));
            Busy(at, now + rest.Length, now + rest.Length);
        }
    }

    public int? NextEvent(int now)
    {
        int?[] coming = [freeAt, clinician.SickAt, rested ? null : clinician.Break?.From, drive?.EndedAt];
        return coming.Where(one => one > now).Min();
    }

    public Standing Stand(int now)
    {
        var works = now < clinician.Leaves;
        return new(clinician, drive is { } move ? Whereabouts(move, now) : at, freeAt is null || freeAt > now ? Math.Max(now + 1, expected) : now, works && IsFree(now), works, !rested);
    }

    private bool IsFree(int now) => freeAt <= now && now >= clinician.Starts && now < clinician.Leaves;

    private static Spot Whereabouts(Move move, int now) =>
        now >= move.EndedAt ? move.To : move.From.Towards(move.To, (now - move.LeftAt) / (double)(move.EndedAt - move.LeftAt));
}
