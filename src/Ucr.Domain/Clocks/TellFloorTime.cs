namespace Ucr.Domain.Clocks;

/// <summary>Somebody says whether the person lies on the floor, and since when (rule 45). Whoever takes the call records it.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="OnFloor">True while they lie there.</param>
/// <param name="Since">When they are said to have fallen, UTC, which may be long before we were rung; null when nobody knows.</param>
/// <param name="OccurredAt">When it was so, UTC.</param>
public sealed record TellFloorTime(ReferralId Referral, bool OnFloor, Instant? Since, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Since > context.Now => Refusal.InTheFuture(nameof(Since)),
        _ when Since > OccurredAt => Refusal.Impossible(nameof(Since), "The fall cannot lie after the time at which it was told. Check both."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { Timing: var known } when known.OnFloor == OnFloor && (!OnFloor || Since is null || known.OnFloorSince == Since) => [],
        _ => [new FloorTimeTold(OnFloor, OnFloor ? Since : null, context.By.Id, OccurredAt)],
    };
}
