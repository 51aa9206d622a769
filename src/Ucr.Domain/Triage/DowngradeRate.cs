using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>How many downgrades came near their deadline: a service that downgrades to escape breaches is seen (rule 39).</summary>
/// <param name="All">Two-hour clocks that were left for a longer wait, or for no standard.</param>
/// <param name="NearDeadline">Those of them that were left when no more than the window was left.</param>
public sealed record DowngradeRate(int All, int NearDeadline)
{
    /// <summary>The share near the deadline, 0 to 1; null when there was no downgrade.</summary>
    public double? Share => All == 0 ? null : (double)NearDeadline / All;

    /// <summary>Counts the downgrades of some referrals.</summary>
    /// <param name="referrals">Whose downgrades.</param>
    /// <param name="window">How long before the deadline counts as near; exactly that long does.</param>
    /// <param name="within">Only downgrades of this time, UTC, its end excluded; null for all.</param>
    public static DowngradeRate Of(IEnumerable<Referral> referrals, Duration window, Interval? within = null)
    {
        var left = referrals.SelectMany(Downgraded).Where(clock => within?.Contains(clock.AbandonedAt!.Value) ?? true).Select(clock => clock.DueAt - clock.AbandonedAt!.Value).ToList();
        return new(left.Count, left.Count(time => time <= window));
    }

    private static IEnumerable<ResponseClock> Downgraded(Referral referral)
    {
        ResponseClock[] clocks = [.. referral.EarlierClocks, .. referral.Clock is { } clock ? [clock] : Array.Empty<ResponseClock>()];
        return clocks.Zip(clocks.Skip(1)).Where(pair => pair.First is { Standard: ResponseStandard.TwoHour, AbandonedAt: not null } && pair.Second.Standard != ResponseStandard.TwoHour)
            .Select(pair => pair.First);
    }
}
