using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Replying;

/// <summary>Sends what the sender has not been told again, at once.</summary>
public sealed class ReplyAgainForm() : PlainForm("reply-again", "Send it again now", "Send it again now")
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by) => answers.Give(() => new SendReplyAgain(referral.Id, by.Now));
}
