namespace Ucr.Domain.Clocks.Kinds;

/// <summary>What one kind of clock is: its words, what starts and ends it, and what is raised when it runs out.</summary>
public abstract class ClockKindRule
{
    /// <summary>Which.</summary>
    public abstract ClockKind Kind { get; }

    /// <summary>Its words, its origin and its source.</summary>
    public abstract ClockMeaning Meaning { get; }

    /// <summary>Raised before it is due; null when nobody is warned.</summary>
    public virtual EscalationKind? Warns => null;

    /// <summary>Raised when it is due; null where the breach of a standard is the fact instead.</summary>
    public virtual EscalationKind? Raises => null;

    /// <summary>True where its due time puts a referral forward in the queue (clinical ruling 3, rule 47).</summary>
    public virtual bool DrivesQueue => false;

    /// <summary>Every clock of this kind that a referral has or had.</summary>
    public abstract IEnumerable<TimedItem> Of(ClockSubject subject);

    /// <summary>When a clock of this kind starts by this fact, UTC; null when none does.</summary>
    /// <param name="referral">The referral as the fact has made it.</param>
    /// <param name="happened">The fact, about the referral or one of its visits.</param>
    public abstract Instant? Starts(Referral referral, IUcrEvent happened);

    /// <summary>When what it waits for happened by this fact, UTC; null when it did not.</summary>
    /// <param name="referral">The referral as the fact has made it.</param>
    /// <param name="happened">The fact.</param>
    public abstract Instant? Stops(Referral referral, IUcrEvent happened);

    /// <summary>When this fact leaves it behind, UTC: closing does so to every clock that still runs.</summary>
    /// <param name="referral">The referral as the fact has made it.</param>
    /// <param name="happened">The fact.</param>
    public virtual Instant? Leaves(Referral referral, IUcrEvent happened) => happened is Outcomes.ReferralClosed closed ? closed.OccurredAt : null;
}
