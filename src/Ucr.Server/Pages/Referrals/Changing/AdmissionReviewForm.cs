using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The admission of somebody in a case-managed cohort is reviewed (rule 59).</summary>
public sealed class AdmissionReviewForm() : PlainForm("admission-review", "Review the admission", "Save the review", nameof(ReviewAdmission.Exception), nameof(ReviewAdmission.Findings))
{
    private const string None = "none";

    private static readonly Choice[] Exceptions =
        [new(nameof(AdmissionException.Accident), "An accident"), new(nameof(AdmissionException.SeriousInjury), "A serious injury"), new(nameof(AdmissionException.ExceptionalEvent), "An exceptional event"), new(None, "None of these")];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("exception", "Does an exception explain it?", Exceptions), new("findings", "What was learned, and why does the exception fit?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        answers.Line("exception", "Choose the exception, or none");
        var findings = answers.Words("findings", "Say what was learned");
        return answers.Give(() => new ReviewAdmission(referral.Id, answers.OneOrNone<AdmissionException>("exception"), findings, by.Now));
    }
}
