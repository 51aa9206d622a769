using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Timing;

/// <summary>Another provider received the referral as well: each wait is kept, and our own clock keeps our own receipt (rule 35).</summary>
public sealed class OtherReceiptForm() : PlainForm(
    "pathway-receipt", "Another provider's receipt", "Save the receipt",
    nameof(RecordPathwayReceipt.Provider), nameof(RecordPathwayReceipt.ReceivedAt), nameof(RecordPathwayReceipt.AnsweredAt))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The person's whole wait counts from the first receipt. Our own clock stays as it is."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("provider", "Which provider?", Hint: "Its organisation code, for example RY7"),
        Question.Moment("receivedAt", "When did they receive it?"),
        Question.Moment("answeredAt", "When did their own wait end?", "London time. Leave it blank when it lasts, or nobody knows."),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var provider = answers.Organisation("provider", "Give the provider's organisation code");
        var received = answers.At("receivedAt");
        var answered = answers.AtOrNone("answeredAt");
        return answers.Give(() => new RecordPathwayReceipt(referral.Id, provider, received, answered, by.Now));
    }
}
