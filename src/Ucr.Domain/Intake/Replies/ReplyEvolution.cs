namespace Ucr.Domain.Intake.Replies;

/// <summary>What the facts of replies change.</summary>
internal static class ReplyEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        ReplyTried { Result: ReplyResult.Delivered or ReplyResult.HadAlready } e => Told(r, e.Reply, reply => Tried(reply, e) with { ToldAt = e.At }),
        ReplyTried e => r with { Replies = r.Replies.With(e.Reply, reply => Tried(reply, e)) },
        ReplyAskedAgain e => r with { Replies = r.Replies.With(e.Reply, reply => reply with { Round = reply.Round + 1, NextTryAt = e.OccurredAt }) },
        SenderToldByPhone e => Told(r, e.Reply, reply => reply with { ToldAt = e.OccurredAt, ToldBy = e.By, NextTryAt = null }),
        SenderChangeNotTaken e => r with { Replies = r.Replies with { ChangesRefused = [.. r.Replies.ChangesRefused, e.Message.Id] } },
        _ => null,
    };

    private static OwedReply Tried(OwedReply reply, ReplyTried e) =>
        reply with { Tries = reply.Tries + 1, Last = new(e.Result, e.Status, e.Said, e.At), NextTryAt = e.Round == reply.Round ? e.NextAt : reply.NextTryAt };

    // Whoever was told that it is over, or that we do not do it, knows what came of it.
    private static Referral Told(Referral r, int number, Func<OwedReply, OwedReply> told) => r with
    {
        Replies = r.Replies.With(number, told),
        ReferrerInformed = r.ReferrerInformed || r.Replies.Find(number) is { Meaning: not ReplyMeaning.Accepted },
    };

    private static SenderReplies With(this SenderReplies replies, int number, Func<OwedReply, OwedReply> changed) =>
        replies with { All = [.. replies.All.Select(reply => reply.Number == number ? changed(reply) : reply)] };
}
