using Ucr.Domain;
using Ucr.Domain.Visits.Messages;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Messaging;

/// <summary>Somebody at the desk has read what a clinician wrote.</summary>
public sealed class MessageReadForm() : PlainForm("message-read", "Messages from the clinician", "I have read it")
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("message", "Which?", [.. opened.Referral.Care.Messages.Where(message => message.WaitsFor(opened.By, opened.Visits))
            .Select(message => new Choice(message.Id.ToString(), opened.Texts.GetValueOrDefault(message.What.Id, "Erased")))]),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var message = answers.Line("message", "Choose the message that you have read");
        return answers.Give(() => new ReadMessage(referral.Id, Guid.TryParse(message, out var id) ? id : Guid.Empty, by.Now));
    }
}
