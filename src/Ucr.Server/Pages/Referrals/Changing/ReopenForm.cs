using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The person needs us again: opened again in place, or in a new referral that is linked to this one.</summary>
public sealed class ReopenForm() : PlainForm("reopen", "Open it again", "Open it again", nameof(ReopenReferral.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["Somebody who was never seen waits for triage again, with the first receipt. Once they were seen, or in a later month, a new referral is made that is linked to this one."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("why", "Why is it opened again?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var why = answers.Words("why", "Say why it is opened again");
        return answers.GiveThrough((http, sender) => http.RequestServices.GetRequiredService<Reopening>().Reopen(sender, referral.Id, why, by.Now));
    }
}
