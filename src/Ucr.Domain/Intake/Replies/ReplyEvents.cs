namespace Ucr.Domain.Intake.Replies;

/// <summary>What came of a try to deliver a reply.</summary>
public enum ReplyResult
{
    /// <summary>The sender's system took it.</summary>
    Delivered,

    /// <summary>The sender's system had it already: an earlier try had arrived.</summary>
    HadAlready,

    /// <summary>It did not arrive, and is tried again.</summary>
    TryAgain,

    /// <summary>The sender's system refused it: a person has to act.</summary>
    Refused,
}

/// <summary>A reply to the sender was tried.</summary>
/// <param name="Reply">Its number.</param>
/// <param name="Round">Which message to the sender's system it was.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Status">The HTTP status; null without an answer.</param>
/// <param name="Said">The answer's code, or why there was none. It names nobody.</param>
/// <param name="NextAt">When it is tried next, UTC; null when it is not.</param>
/// <param name="At">When it was tried, UTC.</param>
public sealed record ReplyTried(int Reply, int Round, ReplyResult Result, int? Status, string? Said, Instant? NextAt, Instant At) : IReferralEvent;

/// <summary>A person asked for a reply to be sent again, now.</summary>
/// <param name="Reply">Its number.</param>
/// <param name="By">Who.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReplyAskedAgain(int Reply, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The sender was told by telephone what a message could not tell them.</summary>
/// <param name="Reply">The reply's number.</param>
/// <param name="Whom">Whom they spoke to there.</param>
/// <param name="By">Who rang.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SenderToldByPhone(int Reply, FreeText Whom, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The sender sent something more that could not be taken, because we had begun or because it contradicts what we hold. Somebody reads it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Why">Why, as a kebab-case code.</param>
/// <param name="At">When it came, UTC.</param>
public sealed record SenderChangeNotTaken(ReceivedMessage Message, string Why, Instant At) : IReferralEvent;
