using Ucr.Domain;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Messaging;

/// <summary>The desk writes to whoever goes there. It is kept with the referral, and whoever goes says that they have read it.</summary>
public sealed class MessageForm() : PlainForm("message", "Write to whoever goes", "Send the message", nameof(SendMessage.What))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["It is kept with the referral. For anything that cannot wait, ring: a phone may have no signal."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("what", "Message", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var what = answers.Words("what", "Write the message");
        return answers.Give(() => new SendMessage(referral.Id, answers.NewId(nameof(SendMessage)), MessageTo.Crew, what, by.Now));
    }
}
