namespace Ucr.Domain.Outcomes.Responders;

/// <summary>The other organisation accepts the response, refuses it, or gives it back later.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Accepted">They go; otherwise it is ours again.</param>
/// <param name="Words">Who took it there, or why they do not.</param>
/// <param name="OccurredAt">When they answered, UTC.</param>
public sealed record AnswerDelegation(ReferralId Referral, bool Accepted, FreeText Words, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nobody has been asked.</summary>
    public static readonly Refusal NotDelegated = new("response-not-delegated", "No other organisation has been asked to respond.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Delegation switch
    {
        null => NotDelegated,
        { IsTheirs: true } when Accepted => [],
        { ReturnedAt: { } _ } => Accepted ? NotDelegated : [],
        _ when !referral.IsOpen => Refusal.ReferralClosed,
        _ when Required.Words(Words, nameof(Words), Accepted ? "Name who took it, and their team." : "Say why they do not go.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => Accepted
            ? [new ResponseAccepted(Words, context.By.Id, OccurredAt)]
            : [new ResponseReturned(Words, context.By.Id, OccurredAt)],
    };
}
