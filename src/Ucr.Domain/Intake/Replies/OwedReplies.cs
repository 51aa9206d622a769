using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.Replies;

/// <summary>
/// Which facts a sender has to be told, where it is owed replies: a decision of a clinician, an end, and what it was told in
/// closed hours. A try to ring the person is none. A later reply takes the place of one that has not arrived.
/// </summary>
/// <remarks>Source: BaRS Application 4, interim and full validation response; clinical rulings 6 and 7.</remarks>
internal static class OwedReplies
{
    public static Referral After(Referral referral, IReferralEvent happened)
    {
        if (referral.Message.CorrelationId is null)
        {
            return referral;
        }

        return happened is ReferralClosed { Reason: ClosureReason.Withdrawn } && !WasTakenOn(referral)
            ? referral with { Replies = referral.Replies with { All = Silenced(referral.Replies.All) } }
            : Of(referral, happened) is { } owed && !Known(referral.Replies, owed) ? referral with { Replies = With(referral.Replies, owed) } : referral;
    }

    private static OwedReply? Of(Referral referral, IReferralEvent happened) => happened switch
    {
        ReferralAccepted e => Taken(e.OccurredAt),
        ReferralRedirected e => Taken(e.OccurredAt),
        EmergencyRaised e => Taken(e.OccurredAt),
        WithdrawalAcknowledged { GivenBack: false } e => Taken(e.OccurredAt) with { Words = e.Why },
        ClosedHoursAnswered { Answer: ClosedHoursAnswer.NoResource } e => new(0, ReplyMeaning.Rejected, e.AnsweredAt) { Rejection = ReplyRejection.NoResource },
        ReferralRejected e => new(0, ReplyMeaning.Rejected, e.OccurredAt) { Rejection = ReplyRejection.Other, LocalKey = e.LocalKey, Words = e.LocalReason },
        ReferralClosed { Reason: ClosureReason.Rejected } => null,
        ReferralClosed { Reason: ClosureReason.NoContact } e when !WasTakenOn(referral) =>
            new(0, ReplyMeaning.Rejected, e.OccurredAt) { Rejection = ReplyRejection.FailedContact },
        ReferralClosed { Reason: ClosureReason.EnteredInError } e when !WasTakenOn(referral) =>
            new(0, ReplyMeaning.Rejected, e.OccurredAt) { Rejection = ReplyRejection.Other },
        ReferralClosed e => new(0, ReplyMeaning.Finished, e.OccurredAt),
        _ => null,
    };

    private static OwedReply Taken(Instant at) => new(0, ReplyMeaning.Accepted, at);

    private static bool WasTakenOn(Referral referral) => referral.Replies.All.Any(reply => reply.Meaning == ReplyMeaning.Accepted);

    /// <summary>It says nothing that the last one does not.</summary>
    private static bool Known(SenderReplies replies, OwedReply owed) =>
        owed.Words is null && replies.All is [.., var last] && !last.Replaced && last.Meaning == owed.Meaning && last.Rejection == owed.Rejection;

    private static SenderReplies With(SenderReplies replies, OwedReply owed) =>
        replies with { All = [.. Silenced(replies.All), owed with { Number = replies.All.Count + 1 }] };

    private static IReadOnlyList<OwedReply> Silenced(IReadOnlyList<OwedReply> replies) =>
        [.. replies.Select(reply => reply.IsOpen ? reply with { Replaced = true, NextTryAt = null } : reply)];
}
