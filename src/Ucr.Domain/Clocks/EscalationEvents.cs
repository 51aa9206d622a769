using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Clocks;

/// <summary>Something is late or wrong, and somebody has to act; or nobody has, and it goes up the ladder.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DueAt">When it fell due, UTC. Kind and this instant name the raising; each step of its ladder carries the same.</param>
/// <param name="Step">The step of the ladder, counted from 1.</param>
/// <param name="Who">Who has to act.</param>
/// <param name="Policy">The ladder: name and version.</param>
/// <param name="RaisedAt">When the service raised this step, UTC; the due instant where it was raised by the fact itself.</param>
/// <param name="Missed">Repeats that fell due before this one while nobody could raise them: they are counted, not raised.</param>
/// <param name="About">What it is about where the stream alone does not say: the message, the visit.</param>
public sealed record EscalationRaised(
    EscalationKind Kind, Instant DueAt, int Step = 1, Responder? Who = null, PolicyName? Policy = null, Instant? RaisedAt = null, int Missed = 0, Guid? About = null)
    : IReferralEvent, IDeskEvent;

/// <summary>Somebody has taken an escalation on: nothing of it goes up the ladder any more.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who acts.</param>
/// <param name="OccurredAt">When they took it on, UTC.</param>
/// <param name="DueAt">The raising that they took on, with every older one of its kind, UTC; all of the kind where none is named.</param>
/// <param name="Step">The step of the ladder that it had reached.</param>
/// <param name="About">What it was about where the stream alone does not say.</param>
public sealed record EscalationAcknowledged(EscalationKind Kind, StaffId By, Instant OccurredAt, Instant? DueAt = null, int? Step = null, Guid? About = null)
    : IReferralEvent, IDeskEvent, IHumanAct;

/// <summary>Somebody was told about an escalation, or could not be.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DueAt">The raising, UTC.</param>
/// <param name="Step">The step of the ladder.</param>
/// <param name="Channel">What they were told by.</param>
/// <param name="Recipient">Who: a person's id, or a role. Never an address.</param>
/// <param name="Delivered">True when the next system took it over; that it was read only an acknowledgement says.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Why">Why it could not be delivered: a word, never the message; none when it was.</param>
/// <param name="About">What it is about where the stream alone does not say.</param>
public sealed record EscalationNotified(
    EscalationKind Kind, Instant DueAt, int Step, NotificationChannel Channel, string Recipient, bool Delivered, Instant At, string? Why = null, Guid? About = null)
    : IReferralEvent, IDeskEvent;
