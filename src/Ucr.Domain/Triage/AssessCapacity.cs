namespace Ucr.Domain.Triage;

/// <summary>Somebody doubts capacity, which anybody at the desk may; or a registered clinician has assessed it (clinical ruling 11).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Finding">Doubted, has, lacks.</param>
/// <param name="Decision">The decision it is about, and what was found.</param>
/// <param name="DecidedBy">How it is decided for somebody who lacks capacity; null while nobody has.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AssessCapacity(ReferralId Referral, Capacity Finding, FreeText Decision, DecidedBy? DecidedBy, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when Finding == Capacity.Doubted && AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when Finding != Capacity.Doubted && !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when !Enum.IsDefined(Finding) => Refusal.Missing(nameof(Finding), "Say what was found."),
        _ when DecidedBy is not null && Finding != Capacity.Lacks =>
            Refusal.Impossible(nameof(DecidedBy), "Only for somebody who lacks capacity is it decided in another way."),
        _ when Required.Words(Decision, nameof(Decision), "Say which decision it is about, and what was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Person.Capacity == new CapacityKnown(Finding, DecidedBy) => [],
        _ => [new CapacityAssessed(Finding, Decision, DecidedBy, context.By.Id, OccurredAt)],
    };
}
