using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.Replies;

/// <summary>Somebody rang the sender and told them what its system had not been told.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Whom">Whom they spoke to there.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TellSenderByPhone(ReferralId Referral, FreeText Whom, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Replies.Open switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        null => SendReplyAgain.NothingOwed,
        _ when Required.Words(Whom, nameof(Whom), "Say whom you spoke to there.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { OwedAt: var owed } when OccurredAt < owed => Refusal.Impossible(nameof(OccurredAt), "They were told before there was anything to tell. Check the date and the time."),
        var reply => [new SenderToldByPhone(reply.Number, Whom, context.By.Id, OccurredAt)],
    };
}
