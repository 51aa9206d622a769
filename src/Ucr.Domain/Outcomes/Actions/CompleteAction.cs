namespace Ucr.Domain.Outcomes.Actions;

/// <summary>An owed action was done, or found not to be needed. Also after the referral was closed: its owner still owes it.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Action">The action.</param>
/// <param name="Result">What came of it, or why it is not needed.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CompleteAction(ReferralId Referral, Guid Action, FreeText Result, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Actions.FirstOrDefault(action => action.Id == Action) switch
    {
        null => AcceptAction.NoSuchAction,
        { DoneAt: { } _ } => [],
        _ when Required.Words(Result, nameof(Result), "Say what came of it, or why it is not needed.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ActionDone(Action, Result, context.By.Id, OccurredAt)],
    };
}
