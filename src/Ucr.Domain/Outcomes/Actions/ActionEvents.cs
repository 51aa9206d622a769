namespace Ucr.Domain.Outcomes.Actions;

/// <summary>What kind of thing is owed after a contact.</summary>
public enum ActionKind
{
    /// <summary>Blood results to be read and acted on.</summary>
    Bloods,

    /// <summary>Equipment to be ordered or delivered.</summary>
    Equipment,

    /// <summary>Another service to be found, where the first refused or did not answer.</summary>
    OnwardReferral,

    /// <summary>The letter to the GP.</summary>
    GpLetter,

    /// <summary>The GP to be told within 24 hours, until the record is written back by itself (clinical ruling 23).</summary>
    GpTold,

    /// <summary>A clinical assessment after a lift (rule 45).</summary>
    ClinicalAssessment,

    /// <summary>The review of a death (rule 30).</summary>
    DeathReview,

    /// <summary>Visits to be planned again that were called off by mistake.</summary>
    PlanAgain,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Something is owed before the referral may close (clinical ruling 23).</summary>
/// <param name="Action">Its id, made by whoever asked for it.</param>
/// <param name="Kind">What kind.</param>
/// <param name="What">What exactly; null when the kind says it.</param>
/// <param name="Asked">Who is asked to do it; null when nobody yet. They own it when they have accepted.</param>
/// <param name="DueAt">By when, UTC; null without a limit.</param>
/// <param name="Policy">The rule that asked for it; null when a person did.</param>
/// <param name="By">Who found that it is owed.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ActionOwed(
    Guid Action, ActionKind Kind, FreeText? What, StaffId? Asked, Instant? DueAt, Clocks.PolicyName? Policy, StaffId By, Instant OccurredAt)
    : IReferralEvent, IHumanAct;

/// <summary>Somebody took an owed action on: it is theirs until it is done or somebody else takes it.</summary>
/// <param name="Action">The action.</param>
/// <param name="By">Its owner from now on.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ActionAccepted(Guid Action, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>An owed action was done, or found not to be needed.</summary>
/// <param name="Action">The action.</param>
/// <param name="Result">What came of it, or why it is not needed; null when a contact did it.</param>
/// <param name="By">Who did it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ActionDone(Guid Action, FreeText? Result, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
