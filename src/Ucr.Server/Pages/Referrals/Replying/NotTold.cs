using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Replying;

/// <summary>What the sender has not been told, for the referral's page: what, since when, what was tried, and how long they wait for it.</summary>
/// <param name="Heading">"999 has not been told".</param>
/// <param name="Lines">In sentences.</param>
public sealed record NotTold(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>What stands; null when the sender knows how things are.</summary>
    public static NotTold? Of(Referral referral, Instant now) => referral.Replies.Open is not { } reply
        ? null
        : new($"{Who(referral.Source)} has not been told",
        [
            $"To be told: {ReplyText.Of(reply)}. Since {TimeText.Moment(reply.OwedAt, now)}.",
            Limit(referral, now),
            reply.Last is { } last
                ? $"Tried {Times(reply.Tries)}, last {TimeText.Moment(last.At, now)}: {ReplyText.Answer(last.Status, last.Said)}."
                : "Not tried yet.",
            reply.NextTryAt is { } next ? (next <= now ? "It is sent now." : $"Tried again {TimeText.Moment(next, now)}.") : "It is not tried again by itself: ring them.",
        ]);

    /// <summary>Who waits for an answer, in a word.</summary>
    public static string Who(ReferralSource source) => source switch
    {
        ReferralSource.Ambulance999 => "999",
        ReferralSource.Nhs111 => "111",
        _ => "The sender",
    };

    private static string Limit(Referral referral, Instant now) => referral.SenderBreachAt switch
    {
        null => "When they act themselves is not known.",
        { } breach when breach <= now => $"They may have acted themselves since {TimeText.Moment(breach, now)}.",
        { } breach => $"They act themselves at {TimeText.Moment(breach, now)}, in {Math.Ceiling((breach - now).TotalMinutes):0} minutes.",
    };

    private static string Times(int tries) => tries == 1 ? "once" : $"{tries} times";
}
