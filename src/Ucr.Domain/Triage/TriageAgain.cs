using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>A clinician rings somebody who waits and triages again; the next call is due at a stated time (clinical ruling 17).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Urgency">Clinical urgency from now on.</param>
/// <param name="NextCallAt">When the next call is due, UTC: after this one; null for as long after it as the service's settings say.</param>
/// <param name="Why">What was found.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TriageAgain(ReferralId Referral, ClinicalUrgency Urgency, Instant? NextCallAt, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) =>
        Decide(referral, NextCallAt ?? OccurredAt + context.Settings.At(OccurredAt).Clocks.For(ClockKind.SafetyNettingCall).Limit, context);

    private Decision Decide(Referral referral, Instant next, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Stage: Stage.AwaitingTriage } => Refusal.NotTriaged,
        { Stage: Stage.Seen } => Refusal.AlreadySeen,
        _ when !Enum.IsDefined(Urgency) => Refusal.Missing(nameof(Urgency), "Choose the clinical urgency."),
        _ when next <= OccurredAt => Refusal.Impossible(nameof(NextCallAt), "The next call comes after this one."),
        _ when Required.Words(Why, nameof(Why), "Say what was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Urgency == Urgency && referral.Triage.Waiting.NextCallAt == next => [],
        _ => [new TriagedAgain(Urgency, next, Why, context.By.Id, OccurredAt)],
    };
}
