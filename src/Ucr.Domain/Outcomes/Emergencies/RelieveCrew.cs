namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>An ambulance crew on scene hands the person to us and may leave. The moment is recorded: before it they answer, after it we do.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">Who answers for the person from now on.</param>
/// <param name="Told">What the crew handed over.</param>
/// <param name="OccurredAt">The moment, UTC.</param>
public sealed record RelieveCrew(ReferralId Referral, StaffId To, FreeText Told, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Care.Owner: { } owner } when owner.Who == To && owner.Since == OccurredAt => [],
        { Stage: Stage.Accepted or Stage.Seen } => Relieved(referral, context),
        { Stage: Stage.AwaitingTriage } => Refusal.NotTriaged,
        _ => NotWaitingForTriage.Refused(referral) ?? Refusal.NotTriaged,
    };

    private Decision Relieved(Referral referral, DecisionContext context) => referral switch
    {
        _ when Required.Words(To.Value, nameof(To), "Name who answers for the person from now on.") is { } refusal => refusal,
        _ when Required.Words(Told, nameof(Told), "Say what the crew handed over.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new CrewRelieved(To, Told, context.By.Id, OccurredAt)],
    };
}
