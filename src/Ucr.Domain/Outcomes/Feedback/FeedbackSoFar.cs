namespace Ucr.Domain.Outcomes.Feedback;

/// <summary>Something whoever referred was told.</summary>
/// <param name="Kind">What.</param>
/// <param name="Way">How.</param>
/// <param name="At">When, UTC.</param>
public sealed record Told(FeedbackKind Kind, FeedbackWay Way, Instant At);

/// <summary>A call that is owed to whoever referred.</summary>
/// <param name="Kind">What they are to be told.</param>
/// <param name="Since">UTC.</param>
public sealed record OwedCall(FeedbackKind Kind, Instant Since);

/// <summary>What whoever referred knows, and what they are owed.</summary>
public sealed record FeedbackSoFar
{
    /// <summary>What got through, oldest first.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>The last try that did not get through; null when there was none.</summary>
    public Told? Tried { get; init; }

    /// <summary>Calls that are owed, oldest first.</summary>
    public IReadOnlyList<OwedCall> Owed { get; init; } = [];

    /// <summary>True when they were told this much.</summary>
    public bool Knows(FeedbackKind kind) => Told.Any(told => told.Kind == kind);

    /// <summary>What a fact changes; null when it is another step's.</summary>
    internal static Referral? Apply(Referral referral, IReferralEvent happened) => happened switch
    {
        ReferrerTold { Delivered: true } e => referral with { Feedback = referral.Feedback.After(e) },
        ReferrerTold e => referral with { Feedback = referral.Feedback with { Tried = new(e.Kind, e.Way, e.OccurredAt) } },
        ReferrerCallOwed e => referral with { Feedback = referral.Feedback with { Owed = [.. referral.Feedback.Owed, new(e.Kind, e.OwedAt)] } },
        _ => null,
    };

    // A later answer says what an earlier one would have said: nobody is rung twice.
    private FeedbackSoFar After(ReferrerTold e) => this with
    {
        Told = [.. Told, new(e.Kind, e.Way, e.OccurredAt)],
        Owed = [.. Owed.Where(call => call.Kind > e.Kind)],
    };
}
