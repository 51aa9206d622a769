namespace Ucr.Domain.Outcomes.Actions;

/// <summary>Somebody finds that something is owed for this person: it holds the referral open until it has an owner (clinical ruling 23).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Action">The new action's id, so that a repeat finds the first.</param>
/// <param name="Kind">What kind.</param>
/// <param name="What">What exactly.</param>
/// <param name="Asked">Who is asked to do it; null when nobody yet.</param>
/// <param name="DueAt">By when, UTC; null without a limit.</param>
/// <param name="OccurredAt">When it was found, UTC.</param>
public sealed record OweAction(
    ReferralId Referral, Guid Action, ActionKind Kind, FreeText What, StaffId? Asked, Instant? DueAt, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients && !context.By.Dispatches => Refusal.DispatcherMustDecide,
        _ when referral.Care.Actions.Any(action => action.Id == Action) => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when !Enum.IsDefined(Kind) => Refusal.Missing(nameof(Kind), "Choose what is owed."),
        _ when Action == Guid.Empty => Refusal.Missing(nameof(Action), "The action needs an id."),
        _ when Required.Words(What, nameof(What), "Say what is owed.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ActionOwed(Action, Kind, What, Asked, DueAt, null, context.By.Id, OccurredAt)],
    };
}
