namespace Ucr.Domain.Clocks.Facts;

/// <summary>What is known of a referral that only its clocks ask for.</summary>
public sealed record TimingFacts
{
    /// <summary>The person is said to lie on the floor; null while nobody has said anything.</summary>
    public bool? OnFloor { get; init; }

    /// <summary>Since when, UTC; null when nobody knows.</summary>
    public Instant? OnFloorSince { get; init; }

    /// <summary>They are said to have lain there, now or before.</summary>
    public bool WasOnFloor { get; init; }

    /// <summary>Would be admitted otherwise (rule 43).</summary>
    public bool AdmissionOtherwise { get; init; }

    /// <summary>Whoever referred was rung back (rule 44).</summary>
    public bool ReferrerCalled { get; init; }

    /// <summary>The later time that the patient chose last; null when they did not.</summary>
    public LaterTimeChosen? LaterTime { get; init; }

    /// <summary>Until when reablement was extended, UTC; null when it was not.</summary>
    public Instant? ReablementUntil { get; init; }

    /// <summary>Receipts of other providers on the same pathway, in the order in which they received it (rule 35).</summary>
    public IReadOnlyList<PathwayReceipt> Receipts { get; init; } = [];
}

/// <summary>A provider's own receipt on a pathway.</summary>
/// <param name="Provider">Which provider.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="AnsweredAt">When its wait ended, UTC; null when that is not known.</param>
public sealed record PathwayReceipt(OdsCode Provider, Instant ReceivedAt, Instant? AnsweredAt);
