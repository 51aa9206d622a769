namespace Ucr.Domain.Triage;

/// <summary>We come at another time than was told: somebody rings (clinical ruling 18).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="From">The beginning of the window, UTC.</param>
/// <param name="To">Its end, UTC.</param>
/// <param name="Why">What changed.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ChangeArrivalWindow(ReferralId Referral, Instant From, Instant To, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Windows.Refused(From, To, context.Policies.Triage, nameof(To)) is { } refusal => refusal,
        _ when Required.Words(Why, nameof(Why), "Say what changed.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Telling.Window == new ArrivalWindow(From, To) => [],
        _ => [new ArrivalWindowChanged(From, To, Why, context.By.Id, OccurredAt)],
    };
}
