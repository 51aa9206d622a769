using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From the upgrade to 999 until the crew is with the person; ours meanwhile (clinical ruling 16, rule 31).</summary>
public sealed class AwaitingAmbulanceClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.AwaitingAmbulance;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Awaiting ambulance", "awaiting-ambulance", "999 was asked for", "the ambulance crew is with the person",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 16, rule 31");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.AmbulanceLate;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is EmergencyRaised ? referral.StageSince : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is AmbulanceCrewArrived e ? e.OccurredAt : null;
}
