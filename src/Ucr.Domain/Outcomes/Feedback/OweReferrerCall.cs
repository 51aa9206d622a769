namespace Ucr.Domain.Outcomes.Feedback;

/// <summary>Makes a call task, where nothing that goes by itself reaches whoever referred.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Kind">What they are to be told.</param>
/// <param name="Why">Why it does not go by itself: <c>no-address</c>, <c>do-not-tell</c>, what a mail server said.</param>
public sealed record OweReferrerCall(ReferralId Referral, FeedbackKind Kind, string Why) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when context.By.Id != Actor.Service.Id && Triage.AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when referral.Feedback.Knows(Kind) || referral.Feedback.Owed.Any(call => call.Kind == Kind) => [],
        _ => [new ReferrerCallOwed(Kind, Why, context.Now)],
    };
}
