using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>Somebody who was referred while the service was closed gets a clinician's call in 30 minutes, or is handed over (clinical ruling 7).</summary>
public sealed class OvernightCallClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.OvernightCall;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Clinician's call to somebody referred while closed", "overnight-call", "the referral was received while the service was closed",
        "a clinician has rung, or another service or a clinician has the person", RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 7, rule 15");

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.OvernightCallDue;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is ReferralReceived e ? e.ReceivedAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        SafetyCallMade { Reached: true } e => e.OccurredAt,
        TriagedAgain e => e.OccurredAt,
        RedirectAccepted e => e.OccurredAt,
        ClockStopped e => e.StoppedAt,
        EmergencyRaised e => e.OccurredAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Due(IUcrEvent happened) => happened is ClosedHoursAnswered e ? e.CallDueAt : null;

    // A call that the sender was promised is owed, whatever the hours say.
    /// <inheritdoc />
    protected override bool Counts(Wait wait, ClockSubject subject) => wait.DueAt is not null || !subject.Settings.At(wait.StartedAt).Hours.IsOpen(wait.StartedAt);
}
