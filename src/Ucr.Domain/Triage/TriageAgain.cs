namespace Ucr.Domain.Triage;

/// <summary>A clinician rings somebody who waits and triages again; the next call is due at a stated time (clinical ruling 17).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Urgency">Clinical urgency from now on.</param>
/// <param name="NextCallAt">When the next call is due, UTC: after this one.</param>
/// <param name="Why">What was found.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TriageAgain(ReferralId Referral, ClinicalUrgency Urgency, Instant NextCallAt, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Stage: Stage.AwaitingTriage } => Refusal.NotTriaged,
        { Stage: Stage.Seen } => Refusal.AlreadySeen,
        _ when !Enum.IsDefined(Urgency) => Refusal.Missing(nameof(Urgency), "Choose the clinical urgency."),
        _ when NextCallAt <= OccurredAt => Refusal.Impossible(nameof(NextCallAt), "The next call comes after this one."),
        _ when Required.Words(Why, nameof(Why), "Say what was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Urgency == Urgency && referral.Triage.Waiting.NextCallAt == NextCallAt => [],
        _ => [new TriagedAgain(Urgency, NextCallAt, Why, context.By.Id, OccurredAt)],
    };
}
