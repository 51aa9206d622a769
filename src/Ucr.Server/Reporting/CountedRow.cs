using NodaTime;

namespace Ucr.Server.Reporting;

/// <summary>One row that a figure counts.</summary>
/// <param name="Referral">The referral.</param>
/// <param name="At">What puts it into its month: the stop, the receipt, the contact or the due time, UTC.</param>
/// <param name="StartedAt">Clock start, UTC; null when it has had no clock.</param>
/// <param name="DueAt">When it was due, UTC; null when it has had no clock.</param>
/// <param name="StoppedAt">Clock stop, UTC; null when nobody has been seen.</param>
public sealed record CountedRow(Guid Referral, Instant At, Instant? StartedAt, Instant? DueAt, Instant? StoppedAt);

/// <summary>How far figures have followed the events.</summary>
/// <param name="Position">The last event that is in the figures.</param>
/// <param name="LastEvent">The last event there is.</param>
/// <param name="At">When the event at <paramref name="Position"/> was stored, UTC; null before the first.</param>
public sealed record AsOf(long Position, long LastEvent, Instant? At)
{
    /// <summary>Events that are not in the figures yet.</summary>
    public long Behind => Math.Max(0, LastEvent - Position);
}
