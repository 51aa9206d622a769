namespace Ucr.Domain.Intake;

/// <summary>The sender, or a caller, tells us more or something else. What they leave out stays as it was.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Message">The stored message that said so.</param>
/// <param name="Narrative">The narrative as it now is; null when it does not change.</param>
/// <param name="Place">Where the person now is; null when it does not change.</param>
/// <param name="SenderBreachAt">The sender's own limit as it now is, UTC; null when it does not change.</param>
/// <param name="Alerts">The alerts as they now are; null when they do not change.</param>
/// <param name="OccurredAt">When they told us, UTC.</param>
/// <param name="OfPatient">What else changed, which stands in the patient's record, as kebab-case codes.</param>
public sealed record AmendReferral(
    ReferralId Referral,
    ReceivedMessage Message,
    FreeText? Narrative,
    Place? Place,
    Instant? SenderBreachAt,
    IReadOnlyList<Alert>? Alerts,
    Instant OccurredAt,
    IReadOnlyList<string>? OfPatient = null) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when ChangesNothing(referral) => [],
        _ => [new ReferralAmended(Message, Narrative, Place, SenderBreachAt, Alerts, context.By.Id, OccurredAt, OfPatient)],
    };

    private bool ChangesNothing(Referral referral) =>
        (Narrative is null || Narrative == referral.Narrative)
        && (Place is null || Place == referral.Place)
        && (SenderBreachAt is null || SenderBreachAt == referral.SenderBreachAt)
        && (Alerts is null || Alerts.SequenceEqual(referral.Alerts))
        && (OfPatient is null or { Count: 0 } || referral.Intake.LastChange == Message.Id);
}
