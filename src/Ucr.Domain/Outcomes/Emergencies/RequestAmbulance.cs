namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>
/// Asks the ambulance service for an ambulance, after the emergency was raised. Whether it goes by message or by telephone:
/// not acknowledged in 60 seconds, somebody rings 999 (clinical ruling 16, rule 32).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Request">The new request's id, so that a repeat finds the first.</param>
/// <param name="Category">How urgent.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RequestAmbulance(ReferralId Referral, Guid Request, AmbulanceCategory Category, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        { Care.Ambulance: { } held } when held.Id == Request => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        not { Stage: Stage.AwaitingAmbulance } => Triage.RecordAmbulanceCrew.NoEmergency,
        _ when Request == Guid.Empty => Refusal.Missing(nameof(Request), "The request needs an id."),
        _ when !Enum.IsDefined(Category) => Refusal.Missing(nameof(Category), "Choose the category."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new AmbulanceRequested(Request, Category, context.By.Id, OccurredAt)],
    };
}
