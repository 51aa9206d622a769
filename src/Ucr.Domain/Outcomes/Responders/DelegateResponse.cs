namespace Ucr.Domain.Outcomes.Responders;

/// <summary>
/// Asks another organisation to respond. Who answers for the response, who responds and who submits are named apart, and it
/// stays ours to respond until they accept (rules 36 and 37).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Accountable">Who answers for the response.</param>
/// <param name="Responding">Who is asked to go.</param>
/// <param name="Submitting">Who counts it.</param>
/// <param name="Why">Why them, in words without patient data.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DelegateResponse(
    ReferralId Referral, OdsCode Accountable, OdsCode Responding, OdsCode Submitting, string Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Another organisation has been asked.</summary>
    public static readonly Refusal AlreadyDelegated =
        new("response-delegated", "Another organisation has been asked to respond. It has to answer, or give it back, first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.Dispatches => Refusal.DispatcherMustDecide,
        { Care.Delegation: { ReturnedAt: null } held } => held.Responding == Responding ? [] : AlreadyDelegated,
        not { Stage: Stage.Accepted } => NotWaitingForTriage.Refused(referral) ?? Refusal.NotTriaged,
        _ when Required.Words(Why, nameof(Why), "Say why they go.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ResponseDelegated(Accountable, Responding, Submitting, Why, context.By.Id, OccurredAt)],
    };
}
