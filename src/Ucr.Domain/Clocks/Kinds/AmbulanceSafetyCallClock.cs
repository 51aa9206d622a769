using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>Between safety calls to somebody who waits for an ambulance (clinical ruling 16). A call that nobody answered starts nothing new.</summary>
public sealed class AmbulanceSafetyCallClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.AmbulanceSafetyCall;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Safety call while waiting for the ambulance", "ambulance-safety-call", "999 was asked for, or the person was last rung",
        "a clinician has rung the person", RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 16");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.AmbulanceSafetyCall;

    /// <inheritdoc />
    public override bool Repeats => true;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        EmergencyRaised when referral.Care.SafetyCalls.All(call => call.MadeAt < referral.StageSince) => referral.StageSince,
        SafetyCallMade { For: SafetyCallFor.Ambulance, Reached: true } e when referral.Stage == Stage.AwaitingAmbulance => e.OccurredAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) =>
        happened is SafetyCallMade { For: SafetyCallFor.Ambulance, Reached: true } e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) =>
        happened is AmbulanceCrewArrived e ? e.OccurredAt : base.Leaves(referral, happened);
}
