using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>Entered in error: out of every figure, also after it was closed (rule 54).</summary>
public sealed class VoidForm() : PlainForm("void", "Entered in error", "Take it out of every figure", nameof(VoidReferral.Why))
{
    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => true;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["The referral closes and is counted nowhere. What was recorded stays in its story. Use this only when it should never have been entered: a second call is a duplicate, and the wrong person is put right by filing it under the right one."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("why", "What was wrong?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var why = answers.Words("why", "Say what was wrong");
        return answers.Give(() => new VoidReferral(referral.Id, why, by.Now));
    }
}
