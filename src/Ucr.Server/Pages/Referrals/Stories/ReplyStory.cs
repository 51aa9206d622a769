using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What the sender was told, and what else it sent, in words.</summary>
internal static class ReplyStory
{
    public static StoryLine? Of(IUcrEvent happened) => happened switch
    {
        ReplyTried { Result: ReplyResult.Delivered } => new("The sender's system has our answer"),
        ReplyTried { Result: ReplyResult.HadAlready } => new("The sender's system had our answer already"),
        ReplyTried { Result: ReplyResult.TryAgain } e => new("Our answer did not reach the sender's system", $"{Capital(ReplyText.Answer(e.Status, e.Said))}; tried again"),
        ReplyTried { Status: null } e => new("Our answer cannot be sent: ring the sender", Capital(ReplyText.Answer(null, e.Said))),
        ReplyTried e => new("The sender's system refused our answer: ring them", Capital(ReplyText.Answer(e.Status, e.Said))),
        ReplyAskedAgain => new("Our answer is sent again"),
        SenderToldByPhone e => new("The sender was told by telephone", null, e.Whom),
        SenderChangeNotTaken e => new("The sender sent a change that was not taken: read it and ring them", $"Why: {ReplyText.OfPatient(e.Why)}. The message stands among those that were refused"),
        _ => null,
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
