namespace Ucr.Domain.Triage;

/// <summary>
/// The person needs 999 now. Any clinician may say so, at the desk or on a visit, at every stage; it does not close the
/// referral (clinical ruling 16). Given again, it tells the case number or the owner that has become known since.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="CadNumber">The ambulance service's case number; null until it is known.</param>
/// <param name="Owner">Who keeps in touch with the person until the crew is with them.</param>
/// <param name="Why">What was found.</param>
/// <param name="OccurredAt">When 999 was rung, UTC.</param>
public sealed record RaiseEmergency(ReferralId Referral, string? CadNumber, StaffId Owner, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Stage: Stage.AwaitingAmbulance } when TellsNothingNew(referral) => [],
        _ when Required.Words(Owner.Value, nameof(Owner), "Name who keeps in touch until the crew is there.") is { } refusal => refusal,
        _ when Required.Words(Why, nameof(Why), "Say what was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new EmergencyRaised(string.IsNullOrWhiteSpace(CadNumber) ? null : CadNumber, Owner, Why, context.By.Id, OccurredAt)],
    };

    private bool TellsNothingNew(Referral referral) =>
        referral.AmbulanceOwner == Owner
        && (string.IsNullOrWhiteSpace(CadNumber) || string.Equals(referral.CadNumber, CadNumber, StringComparison.Ordinal));
}
