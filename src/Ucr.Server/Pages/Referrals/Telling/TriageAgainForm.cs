using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>A clinician rings somebody who waits and triages again; the next call is due at a stated time (clinical ruling 17).</summary>
public sealed class TriageAgainForm() : PlainForm("triage-again", "Ring and triage again", "Save the call", nameof(TriageAgain.Urgency), nameof(TriageAgain.NextCallAt), nameof(TriageAgain.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => opened.Referral.Triage.Waiting.NextCallAt is { } due
        ? [$"The next call is due at {TimeText.Moment(due, opened.Head.Frame.Now)}."]
        : [];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("urgency", "Clinical urgency now", Choices<ClinicalUrgency>(TriageText.Of)),
        new("why", "What did you find?", Long: true),
        Question.Moment("nextCallAt", "When is the next call due?"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var urgency = answers.One<ClinicalUrgency>("urgency", "Choose the clinical urgency");
        var why = answers.Words("why", "Say what you found");
        var next = answers.At("nextCallAt");
        return answers.Give(() => new TriageAgain(referral.Id, urgency, next, why, by.Now));
    }
}
