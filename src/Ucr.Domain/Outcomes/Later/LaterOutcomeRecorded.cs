namespace Ucr.Domain.Outcomes.Later;

/// <summary>What somebody recorded about a person later.</summary>
public enum LaterOutcomeKind
{
    /// <summary>At home 91 days after the response.</summary>
    AtHomeAt91Days,

    /// <summary>Not taken to hospital.</summary>
    NotConveyed,
}

/// <summary>A recorded outcome, and no more than that: it proves no avoidance and stands in no response figure (rule 60).</summary>
/// <param name="Kind">What was recorded.</param>
/// <param name="Yes">It was so.</param>
/// <param name="Source">Who or what says so, in words without patient data.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">The moment it speaks of, UTC.</param>
public sealed record LaterOutcomeRecorded(LaterOutcomeKind Kind, bool Yes, string Source, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>One recorded outcome.</summary>
/// <param name="Kind">What.</param>
/// <param name="Yes">It was so.</param>
/// <param name="At">UTC.</param>
public sealed record LaterOutcome(LaterOutcomeKind Kind, bool Yes, Instant At);
