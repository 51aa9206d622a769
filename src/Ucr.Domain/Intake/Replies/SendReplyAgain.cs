using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.Replies;

/// <summary>A person asks for what the sender has not been told to be sent again, now.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SendReplyAgain(ReferralId Referral, Instant OccurredAt) : IReferralCommand
{
    /// <summary>The sender knows.</summary>
    public static readonly Refusal NothingOwed = new("sender-told", "The sender has been told everything that it is owed.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Replies.Open switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        null => NothingOwed,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { NextTryAt: { } next } when next <= context.Now => [],
        var reply => [new ReplyAskedAgain(reply.Number, context.By.Id, OccurredAt)],
    };
}
