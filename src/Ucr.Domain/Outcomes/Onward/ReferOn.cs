namespace Ucr.Domain.Outcomes.Onward;

/// <summary>A clinician refers the person on, after the visit or to another service than the first.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">The service, by name.</param>
/// <param name="Why">What for.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReferOn(ReferralId Referral, string To, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when referral.Care.Onward.Any(onward => onward.IsLoose && string.Equals(onward.To, To, StringComparison.Ordinal)) => [],
        _ when Required.Words(To, nameof(To), "Name the service that the person is referred on to.") is { } refusal => refusal,
        _ when Required.Words(Why, nameof(Why), "Say what the person is referred on for.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new OnwardReferralMade(To, Why, context.By.Id, OccurredAt)],
    };
}
