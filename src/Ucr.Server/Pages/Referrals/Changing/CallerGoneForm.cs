using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The caller rang off before anything was decided: the call waits for a clinician like any other.</summary>
public sealed class CallerGoneForm() : PlainForm("call-abandoned", "The caller rang off", "Save", nameof(RecordAbandonedCall.Heard))
{
    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("heard", "What had you heard until then?", Hint: "Leave it blank when nothing was said", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by) => answers.Give(() => new RecordAbandonedCall(referral.Id, answers.WordsOrNone("heard"), by.Now));
}
