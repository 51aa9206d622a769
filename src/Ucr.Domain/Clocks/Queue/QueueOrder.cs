namespace Ucr.Domain.Clocks.Queue;

/// <summary>
/// Risk to life, then clinical urgency, then the earliest due: a late two-day visit never stands above a person on the floor
/// (clinical ruling 3). The sender's own limit counts like ours, so the earlier of both drives (rule 47).
/// </summary>
public sealed class QueueOrder : IComparer<QueuePlace>
{
    /// <summary>The order.</summary>
    public static readonly QueueOrder Instance = new();

    private QueueOrder()
    {
    }

    /// <inheritdoc />
    public int Compare(QueuePlace? x, QueuePlace? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ when x.RiskToLife != y.RiskToLife => x.RiskToLife ? -1 : 1,
        _ when x.Urgency != y.Urgency => x.Urgency.CompareTo(y.Urgency),
        _ when x.DueAt != y.DueAt => (x.DueAt ?? Instant.MaxValue).CompareTo(y.DueAt ?? Instant.MaxValue),
        _ when x.ReceivedAt != y.ReceivedAt => x.ReceivedAt.CompareTo(y.ReceivedAt),
        _ => string.CompareOrdinal(x.Reference, y.Reference),
    };
}
