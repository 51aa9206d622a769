namespace Ucr.Domain.Outcomes.Feedback;

/// <summary>What whoever referred is told.</summary>
public enum FeedbackKind
{
    /// <summary>We have it.</summary>
    Received,

    /// <summary>We take it on, or not and why.</summary>
    Decided,

    /// <summary>The window in which we come.</summary>
    Expected,

    /// <summary>What came of it.</summary>
    Outcome,
}

/// <summary>How they are told.</summary>
public enum FeedbackWay
{
    /// <summary>By the replies of the Booking and Referral Standard.</summary>
    Bars,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By the page behind their link, which shows it without being sent.</summary>
    Link,

    /// <summary>By a person, by voice.</summary>
    Voice,
}

/// <summary>Whoever referred was told something, or it was tried.</summary>
/// <param name="Kind">What.</param>
/// <param name="Way">How.</param>
/// <param name="Delivered">False when it did not get through.</param>
/// <param name="Why">A word for why it did not get through; never an address.</param>
/// <param name="By">Who told them, or the service.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferrerTold(FeedbackKind Kind, FeedbackWay Way, bool Delivered, string? Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Nothing that goes by itself reaches whoever referred: a person rings them.</summary>
/// <param name="Kind">What they are to be told.</param>
/// <param name="Why">Why it does not go by itself.</param>
/// <param name="OwedAt">Since when, UTC.</param>
public sealed record ReferrerCallOwed(FeedbackKind Kind, string Why, Instant OwedAt) : IReferralEvent;
