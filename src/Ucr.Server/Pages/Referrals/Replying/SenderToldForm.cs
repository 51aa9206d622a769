using Ucr.Domain;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Replying;

/// <summary>Somebody rang the sender, because its system had not taken the message.</summary>
public sealed class SenderToldForm() : PlainForm("sender-told", "The sender was told by telephone", "Save the call", nameof(TellSenderByPhone.Whom), nameof(TellSenderByPhone.OccurredAt))
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("whom", "Whom did you speak to there?", Hint: "Name, and desk or case number"),
        Question.Moment("occurredAt", "When?", "London time. Leave it blank for now"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var whom = answers.Words("whom", "Say whom you spoke to there");
        var at = answers.AtOrNone("occurredAt") ?? by.Now;
        return answers.Give(() => new TellSenderByPhone(referral.Id, whom, at));
    }
}
