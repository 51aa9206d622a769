using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Timing;

/// <summary>Without a response within the hour the person would be admitted (rule 43): a local mark, which can be taken back.</summary>
public sealed class AdmissionOtherwiseForm() : PlainForm("admission-otherwise", "Would they be admitted otherwise?", "Save", nameof(MarkAdmissionOtherwise.Marked))
{
    private static readonly Choice[] Ways = [new("yes", "Yes, without a response within the hour"), new("no", "No, or not any more")];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        [opened.Referral.Timing.AdmissionOtherwise ? "A clinician has marked this referral: admitted otherwise." : "Nobody has marked this referral."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("marked", "Would the person be admitted?", Ways)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var marked = answers.Yes("marked", "Say whether they would be admitted");
        return answers.Give(() => new MarkAdmissionOtherwise(referral.Id, marked, by.Now));
    }
}
