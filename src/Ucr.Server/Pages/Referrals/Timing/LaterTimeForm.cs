using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Timing;

/// <summary>The patient asks for a later time than was offered: both are recorded, and nothing pauses (rule 29).</summary>
public sealed class LaterTimeForm() : PlainForm(
    "later-time", "The patient asks for a later time", "Save both times", nameof(RecordLaterTime.OfferedAt), nameof(RecordLaterTime.ChosenAt), nameof(RecordLaterTime.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The clock runs on. Whether the response is exempt is another decision."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [Question.Moment("offeredAt", "When did we offer to come?"), Question.Moment("chosenAt", "When do they want us?"), new("why", "Why? (optional)", Hint: "In their words", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var (offered, chosen) = (answers.At("offeredAt"), answers.At("chosenAt"));
        return answers.Give(() => new RecordLaterTime(referral.Id, offered, chosen, answers.WordsOrNone("why"), by.Now));
    }
}
