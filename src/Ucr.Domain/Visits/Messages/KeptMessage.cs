namespace Ucr.Domain.Visits.Messages;

/// <summary>Who read a message.</summary>
/// <param name="Who">The person.</param>
/// <param name="At">UTC.</param>
public sealed record MessageReader(StaffId Who, Instant At);

/// <summary>A message between desk and clinician, as its facts have made it.</summary>
/// <param name="Id">Which.</param>
/// <param name="To">Which side it is for.</param>
/// <param name="What">The message.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="SentAt">UTC.</param>
public sealed record KeptMessage(Guid Id, MessageTo To, FreeText What, StaffId From, Instant SentAt)
{
    /// <summary>Who of the other side has read it, in order.</summary>
    public IReadOnlyList<MessageReader> ReadBy { get; init; } = [];

    /// <summary>Nobody of the other side has read it.</summary>
    public bool IsUnread => ReadBy.Count == 0;

    /// <summary>
    /// True where it waits for somebody: at the desk the first who reads it reads for all, of those who go there each reads for
    /// themselves.
    /// </summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="visits">The referral's open visits.</param>
    public bool WaitsFor(Actor actor, IEnumerable<Visit> visits) => To switch
    {
        MessageTo.Desk => IsUnread && MessageRule.IsAtTheDesk(actor),
        _ => ReadBy.All(reader => reader.Who != actor.Id) && visits.Any(visit => visit.IsOpen && visit.SlotOf(actor.Id) is not null),
    };
}
