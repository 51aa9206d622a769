using Ucr.Domain;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>A death was recorded in error (clinical ruling 19).</summary>
public sealed class LivesForm() : PlainForm("lives", "The death was recorded in error", "The person lives", nameof(RetractDeathReport.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["It is taken back on every referral of this person. Visits that were called off have to be planned again: that stands under actions owed."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("why", "How did the mistake come about?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var why = answers.Words("why", "Say how the mistake came about");
        return answers.Give(() => new RetractDeathReport(referral.Id, why, by.Now));
    }
}
