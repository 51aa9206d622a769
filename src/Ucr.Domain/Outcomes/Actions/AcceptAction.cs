namespace Ucr.Domain.Outcomes.Actions;

/// <summary>Somebody takes an owed action on, for themselves only: an owner is who accepted, never who was named (clinical ruling 23).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Action">The action.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AcceptAction(ReferralId Referral, Guid Action, Instant OccurredAt) : IReferralCommand
{
    /// <summary>There is no such action.</summary>
    public static readonly Refusal NoSuchAction = new("action-not-there", "This action is not there. Reload to see what is owed.", nameof(Action));

    /// <summary>The action is over.</summary>
    public static readonly Refusal AlreadyDone = new("action-already-done", "This has been done already. Reload to see what came of it.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Actions.FirstOrDefault(action => action.Id == Action) switch
    {
        null => NoSuchAction,
        { Owner: { } owner } when owner == context.By.Id => [],
        { DoneAt: { } _ } => AlreadyDone,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ActionAccepted(Action, context.By.Id, OccurredAt)],
    };
}
