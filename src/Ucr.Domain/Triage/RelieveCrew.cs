namespace Ucr.Domain.Triage;

/// <summary>A clinician takes responsibility from an ambulance crew on scene, who may leave from the stated moment on.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Crew">The crew's call sign, or the case number they gave.</param>
/// <param name="OccurredAt">The moment from which it is ours, UTC.</param>
public sealed record RelieveCrew(ReferralId Referral, string Crew, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Stage: Stage.AwaitingTriage } => Refusal.NotTriaged,
        { Stage: Stage.AwaitingReceiver } => Refusal.AwaitingReceiver,
        { Stage: Stage.AwaitingAmbulance } => Refusal.AwaitingAmbulance,
        { Triage.Waiting.CrewRelievedAt: not null } => [],
        _ when Required.Words(Crew, nameof(Crew), "Name the crew: their call sign, or their case number.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new CrewRelieved(Crew, context.By.Id, OccurredAt)],
    };
}
