using Ucr.Domain.Clocks.Kinds;

namespace Ucr.Domain.Clocks;

/// <summary>How each fact begins and ends what a referral waits for: every kind of wait says so itself.</summary>
internal static class Waits
{
    /// <summary>Puts one more fact on top. What it ends is ended before what it begins begins: a safety call does both.</summary>
    /// <param name="referral">The referral as this fact has made it.</param>
    /// <param name="happened">The fact.</param>
    public static Referral After(Referral referral, IReferralEvent happened)
    {
        var waits = referral.Waits;
        foreach (var kind in ClockKinds.Waiting)
        {
            waits = Moved(Begun(Ended(waits, kind, referral, happened), kind, referral, happened), kind, happened);
        }

        return ReferenceEquals(waits, referral.Waits) ? referral : referral with { Waits = waits };
    }

    private static IReadOnlyList<Wait> Ended(IReadOnlyList<Wait> waits, WaitingClock kind, Referral referral, IReferralEvent happened)
    {
        if (Lasting(waits, kind) is not { } wait)
        {
            return waits;
        }

        var stopped = kind.Stops(referral, happened);
        var left = stopped is null ? kind.Leaves(referral, happened) : null;
        return stopped is null && left is null ? waits : Replaced(waits, wait, wait with { StoppedAt = stopped, LeftAt = left });
    }

    private static IReadOnlyList<Wait> Begun(IReadOnlyList<Wait> waits, WaitingClock kind, Referral referral, IReferralEvent happened) =>
        (kind.Starts(referral, happened), Lasting(waits, kind)) switch
        {
            (null, _) => waits,
            ({ } at, null) => [.. waits, new(kind.Kind, at) { DueAt = kind.Due(happened) }],
            ({ } at, { } wait) => Replaced(waits, wait, wait with { StartedAt = at }),
        };

    private static IReadOnlyList<Wait> Moved(IReadOnlyList<Wait> waits, WaitingClock kind, IReferralEvent happened) =>
        Lasting(waits, kind) is { } wait && kind.Due(happened) is { } due ? Replaced(waits, wait, wait with { DueAt = due }) : waits;

    // A loop, because every fact asks this of every kind: a query would cost memory each time.
    private static Wait? Lasting(IReadOnlyList<Wait> waits, WaitingClock kind)
    {
        for (var at = waits.Count - 1; at >= 0; at--)
        {
            if (waits[at] is { Lasts: true } wait && wait.Kind == kind.Kind)
            {
                return wait;
            }
        }

        return null;
    }

    private static IReadOnlyList<Wait> Replaced(IReadOnlyList<Wait> waits, Wait old, Wait changed) =>
        [.. waits.Select(wait => ReferenceEquals(wait, old) ? changed : wait)];
}
