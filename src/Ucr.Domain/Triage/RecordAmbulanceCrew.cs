using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>The ambulance crew is with the person: responsibility passes, and the referral closes (clinical ruling 16, rule 31).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reason"><see cref="ClosureReason.Conveyed"/> to hospital, or <see cref="ClosureReason.Onward"/> into the crew's care at home.</param>
/// <param name="OccurredAt">When the crew was there, UTC.</param>
public sealed record RecordAmbulanceCrew(ReferralId Referral, ClosureReason Reason, Instant OccurredAt) : IReferralCommand
{
    /// <summary>No ambulance was asked for.</summary>
    public static readonly Refusal NoEmergency = new("emergency-not-raised", "Nobody has raised an emergency for this referral. Raise it first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed, AmbulanceOwner: { } _ } when referral.Closure == Reason && referral.StageBy == context.By.Id => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        not { Stage: Stage.AwaitingAmbulance } => NoEmergency,
        _ when Reason is not (ClosureReason.Conveyed or ClosureReason.Onward) =>
            Refusal.Impossible(nameof(Reason), "Say whether the crew took the person to hospital or took over at home."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new AmbulanceCrewArrived(context.By.Id, OccurredAt),
            .. ClockRule.AbandonFor(referral, OccurredAt),
            new ReferralClosed(Reason, null, null, context.By.Id, OccurredAt),
        ],
    };
}
