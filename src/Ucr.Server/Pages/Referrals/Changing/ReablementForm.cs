using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The crisis response goes on as reablement, with a two-day clock of its own.</summary>
public sealed class ReablementForm() : PlainForm("reablement", "Go on with reablement", "Start reablement", nameof(ContinueEpisode.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["A 2-day clock starts now. The clock that stopped stays as it was."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("why", "What is reablement for?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var why = answers.Words("why", "Say what reablement is for");
        return answers.Give(() => new ContinueEpisode(referral.Id, why, by.Now));
    }
}
