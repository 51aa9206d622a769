using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>It was no duplicate after all: it waits for triage again, with its own receipt time.</summary>
public sealed class NotADuplicateForm() : PlainForm("not-a-duplicate", "Take the link away", "Take the link away", nameof(UnlinkDuplicate.Why))
{
    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => true;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["This referral waits for triage again, and its times count from when it was received."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("why", "What shows that it is another need?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var why = answers.Words("why", "Say what shows that it is another need");
        return answers.GiveThrough((http, sender) => http.RequestServices.GetRequiredService<Server.Intake.Linking>().Unlink(sender, new(referral.Id, why, by.Now)));
    }
}
