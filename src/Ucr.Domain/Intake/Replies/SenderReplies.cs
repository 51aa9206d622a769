using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.Replies;

/// <summary>What a sender is told.</summary>
public enum ReplyMeaning
{
    /// <summary>A clinician has taken it on: the sender may stand down.</summary>
    Accepted,

    /// <summary>We do not do it: the sender has to act itself.</summary>
    Rejected,

    /// <summary>It is over, and what came of it.</summary>
    Finished,
}

/// <summary>Why we do not do it. The service's own reason, where there is one, says it more closely.</summary>
public enum ReplyRejection
{
    /// <summary>No resource in the time that is needed.</summary>
    NoResource,

    /// <summary>Nobody could reach the person.</summary>
    FailedContact,

    /// <summary>Something else, in words.</summary>
    Other,
}

/// <summary>One try to deliver a reply.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Status">The HTTP status; null without an answer.</param>
/// <param name="Said">The answer's code, or why there was none. It names nobody.</param>
/// <param name="At">UTC.</param>
public sealed record ReplyTry(ReplyResult Result, int? Status, string? Said, Instant At);

/// <summary>Something that the sender has to be told.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Meaning">What.</param>
/// <param name="OwedAt">Since when, UTC.</param>
public sealed record OwedReply(int Number, ReplyMeaning Meaning, Instant OwedAt)
{
    /// <summary>Why we do not do it; null otherwise.</summary>
    public ReplyRejection? Rejection { get; init; }

    /// <summary>The service's own reason by its key; null where there is none.</summary>
    public string? LocalKey { get; init; }

    /// <summary>Words for the sender; null where the meaning says it all.</summary>
    public FreeText? Words { get; init; }

    /// <summary>Counted from 1: each time that a person asks for it to be sent again is another message to the sender's system.</summary>
    public int Round { get; init; } = 1;

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>The last try; null before the first.</summary>
    public ReplyTry? Last { get; init; }

    /// <summary>When it is tried next, UTC; null when it is told, replaced by a later one, or only a person can mend it.</summary>
    public Instant? NextTryAt { get; init; } = OwedAt;

    /// <summary>When the sender was told, UTC; null while it was not.</summary>
    public Instant? ToldAt { get; init; }

    /// <summary>Who told them by telephone; null where a message did.</summary>
    public StaffId? ToldBy { get; init; }

    /// <summary>A later reply says what now holds, and goes instead.</summary>
    public bool Replaced { get; init; }

    /// <summary>The sender's system refused it: trying again does not help, a person has to act.</summary>
    public bool NeedsPerson => IsOpen && NextTryAt is null;

    /// <summary>The sender has not been told, and has to be.</summary>
    public bool IsOpen => ToldAt is null && !Replaced;
}

/// <summary>What the sender of a referral is owed and was told.</summary>
public sealed record SenderReplies
{
    /// <summary>All, oldest first.</summary>
    public IReadOnlyList<OwedReply> All { get; init; } = [];

    /// <summary>Later messages of the sender that were not taken, by the stored message.</summary>
    public IReadOnlyList<Guid> ChangesRefused { get; init; } = [];

    /// <summary>What the sender has not been told; null when they know how things stand.</summary>
    public OwedReply? Open => All.Count > 0 && All[^1].IsOpen ? All[^1] : null;

    /// <summary>A reply by its number; null when there is none.</summary>
    public OwedReply? Find(int number) => All.FirstOrDefault(reply => reply.Number == number);

    /// <summary>The sender was told something before this reply: it brings an update, and is no first answer.</summary>
    public bool AnsweredBefore(int number) => All.Any(reply => reply.Number < number && reply.ToldAt is not null);
}
