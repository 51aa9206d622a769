using Ucr.Domain.Clocks.Measures;

namespace Ucr.Domain.Clocks.Facts;

/// <summary>One wait on a pathway.</summary>
/// <param name="Provider">Whose; null for ours.</param>
/// <param name="From">That provider's own receipt, UTC.</param>
/// <param name="Until">When it ended, UTC; null while it lasts or when that is not known.</param>
public sealed record ProviderWait(OdsCode? Provider, Instant From, Instant? Until)
{
    /// <summary>How long it was; null while it lasts or when that is not known.</summary>
    public ClockMeasures? Measures => Until is { } until ? ClockMeasures.Between(From, until) : null;
}

/// <summary>The waits of a pathway that went from provider to provider: each has its own row, and the person's wait counts from the first receipt (rule 35).</summary>
/// <param name="FirstReceivedAt">The first receipt by any provider, UTC: it stays on the pathway.</param>
/// <param name="Each">Each provider's own wait, in the order of receipt.</param>
/// <param name="SeenAt">When somebody was with the person, UTC; null while nobody was.</param>
public sealed record PathwayWaits(Instant FirstReceivedAt, IReadOnlyList<ProviderWait> Each, Instant? SeenAt)
{
    /// <summary>The waits of a referral. One clock left behind for another standard is not a wait of its own: the person waited on.</summary>
    public static PathwayWaits Of(Referral referral)
    {
        var seenAt = referral.Clock?.StoppedAt;
        ProviderWait[] all =
        [
            .. referral.Timing.Receipts.Select(receipt => new ProviderWait(receipt.Provider, receipt.ReceivedAt, receipt.AnsweredAt)),
            new ProviderWait(null, referral.ReceivedAt, seenAt),
        ];
        return new(all.Min(wait => wait.From), [.. all.OrderBy(wait => wait.From)], seenAt);
    }

    /// <summary>How long the person has waited since the first receipt, at an instant; frozen once they were seen.</summary>
    /// <param name="now">UTC.</param>
    public Duration Total(Instant now) => (SeenAt ?? now) - FirstReceivedAt;
}
