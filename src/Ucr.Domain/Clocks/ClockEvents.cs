namespace Ucr.Domain.Clocks;

/// <summary>The response clock began to run.</summary>
/// <param name="StartedAt">The instant it runs from, UTC.</param>
/// <param name="DueAt">The last instant at which a response still meets the standard, UTC.</param>
/// <param name="Standard">The response standard it is measured against.</param>
/// <param name="Policy">The rule that set the start: name and version.</param>
public sealed record ClockStarted(Instant StartedAt, Instant DueAt, ResponseStandard Standard, PolicyName Policy) : IReferralEvent;

/// <summary>The response clock stopped.</summary>
/// <param name="StoppedAt">The start of the first attended face-to-face contact, UTC.</param>
/// <param name="Visit">The visit on which it was; null where it was on none.</param>
/// <param name="Contact">The care contact that stopped it.</param>
/// <param name="Policy">The rule that took this contact for the stop: name and version.</param>
public sealed record ClockStopped(Instant StoppedAt, VisitId? Visit, Guid Contact, PolicyName Policy) : IReferralEvent;

/// <summary>The clock was left behind without a response: the standard changed, or the referral closed unseen.</summary>
/// <param name="Standard">The standard whose clock it was.</param>
/// <param name="EndedAt">When it was left behind, UTC. Not a clock stop: it stands in no figure.</param>
public sealed record ClockAbandoned(ResponseStandard Standard, Instant EndedAt) : IReferralEvent;

/// <summary>A stop time was wrong and has been put right: the old value stays in the history (rule 50).</summary>
/// <param name="FromStoppedAt">The stop as it stood, UTC.</param>
/// <param name="ToStoppedAt">The stop as it is now, UTC.</param>
/// <param name="Why">Why it was wrong.</param>
/// <param name="By">Who put it right.</param>
/// <param name="OccurredAt">When they did, UTC.</param>
public sealed record ClockCorrected(Instant FromStoppedAt, Instant ToStoppedAt, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The standard's time ran out before anybody was with the person.</summary>
/// <param name="Standard">The standard that was breached.</param>
/// <param name="DueAt">When it was due, UTC.</param>
public sealed record StandardBreached(ResponseStandard Standard, Instant DueAt) : IReferralEvent;
