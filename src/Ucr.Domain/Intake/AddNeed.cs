using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake;

/// <summary>Another need was found, often at the first contact; one visit may serve both. It changes no clock.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Need">The need: one of the configured conditions.</param>
/// <param name="Why">What was found.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AddNeed(ReferralId Referral, NeedKey Need, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when referral.Need == Need || referral.Intake.AddedNeeds.Contains(Need) => [],
        _ when context.Policies.Triage.ConditionOn(Need, context.Now) is null =>
            Refusal.Impossible(nameof(Need), "The service does not know this need. Choose one of the list, or something else."),
        _ when Required.Words(Why, nameof(Why), "Say what was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new NeedAdded(Need, Why, context.By.Id, OccurredAt)],
    };
}
