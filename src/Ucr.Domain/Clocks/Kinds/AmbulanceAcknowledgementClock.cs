using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// From the request for a category 1 or 2 ambulance until the ambulance service has it: after 60 seconds somebody rings 999
/// (clinical ruling 16, rule 32).
/// </summary>
public sealed class AmbulanceAcknowledgementClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.AmbulanceAcknowledgement;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Ambulance request acknowledged", "ambulance-acknowledgement", "a category 1 or 2 ambulance was asked for", "the ambulance service has the request",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 16, rule 32");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.AmbulanceNotAcknowledged;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) =>
        happened switch
        {
            EmergencyRaised when referral.CadNumber is null => referral.StageSince,
            AmbulanceRequested e when referral.Care.Ambulance is { WaitsForAnswer: true } => e.OccurredAt,
            _ => null,
        };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        EmergencyRaised e when referral.CadNumber is not null => e.OccurredAt,
        AmbulanceRequestAcknowledged e => e.OccurredAt,
        AmbulanceCrewArrived e => e.OccurredAt,
        _ => null,
    };
}
