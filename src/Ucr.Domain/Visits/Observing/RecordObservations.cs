namespace Ucr.Domain.Visits.Observing;

/// <summary>Records what was measured at the patient's (clinical ruling 10). Each is kept: the last is not the only one that counts.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Found">What was measured, at least one reading.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RecordObservations(ReferralId Referral, Observations Found, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        _ when referral.Triage.Observed.Any(one => one.TakenAt == OccurredAt && one.Found == Found) => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when !Found.Any => Refusal.Missing(nameof(Observations.Respirations), "Give at least one reading."),
        _ when Impossible() is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ObservationsTaken(Found, News2.Of(Found)?.Total, context.By.Id, OccurredAt)],
    };

    private Refusal? Impossible() => Found switch
    {
        { Respirations: < 0 or > 80 } => Refusal.Impossible(nameof(Observations.Respirations), "Breaths a minute lie between 0 and 80."),
        { Saturation: < 40 or > 100 } => Refusal.Impossible(nameof(Observations.Saturation), "Oxygen saturation lies between 40 and 100 %."),
        { Systolic: < 30 or > 300 } => Refusal.Impossible(nameof(Observations.Systolic), "Systolic blood pressure lies between 30 and 300."),
        { Pulse: < 0 or > 300 } => Refusal.Impossible(nameof(Observations.Pulse), "The pulse lies between 0 and 300."),
        { Temperature: < 25 or > 45 } => Refusal.Impossible(nameof(Observations.Temperature), "Temperature lies between 25 and 45 degrees Celsius."),
        _ when !Enum.IsDefined(Found.Scale) || (Found.Consciousness is { } awake && !Enum.IsDefined(awake)) => Refusal.Missing(nameof(Observations.Consciousness), "Choose how awake they are."),
        _ => null,
    };
}
