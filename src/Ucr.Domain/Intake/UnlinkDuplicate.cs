namespace Ucr.Domain.Intake;

/// <summary>A clinician finds that it was no duplicate after all: it waits for triage again, with its own receipt time.</summary>
/// <param name="Referral">The referral that was linked.</param>
/// <param name="Why">What shows that it is another need.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record UnlinkDuplicate(ReferralId Referral, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>It is linked to no other referral.</summary>
    public static readonly Refusal NotLinked = new("referral-not-linked", "This referral is not linked to another one. Reload to see where it stands.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.AwaitingTriage } when referral.StageBy == context.By.Id => [],
        not { Stage: Stage.Closed, DuplicateOf: { } _ } => NotLinked,
        _ when Required.Words(Why, nameof(Why), "Say what shows that it is another need.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { DuplicateOf: { } original } => [new DuplicateUnlinked(original, Why, context.By.Id, OccurredAt)],
    };
}
