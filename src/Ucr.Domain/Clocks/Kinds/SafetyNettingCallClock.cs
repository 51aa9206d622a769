using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// Whoever triages somebody again says when the next call is due, and that call is made (clinical ruling 17). A call that nobody
/// answered says nothing about how they are, and leaves it due.
/// </summary>
public sealed class SafetyNettingCallClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.SafetyNettingCall;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Next call to somebody who waits", "safety-netting-call", "a clinician triaged the person again and said when the next call is due",
        "the person was rung and heard, or somebody is with them", RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 17");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.SafetyCallDue;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is TriagedAgain e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Due(IUcrEvent happened) => happened is TriagedAgain e ? e.NextCallAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        TriagedAgain e => e.OccurredAt,
        SafetyCallMade { Reached: true } e => e.OccurredAt,
        ClockStopped e => e.StoppedAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) => happened switch
    {
        ResolvedRemotely e => e.OccurredAt,
        EmergencyRaised e => e.OccurredAt,
        RedirectAccepted e => e.OccurredAt,
        _ => base.Leaves(referral, happened),
    };
}
