using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>A second clinician agrees to an exemption (rule 29). Who does not agree leaves it as it is.</summary>
public sealed class ExemptionAgreedForm() : PlainForm("exemption-agreed", "Agree to the exemption?", "I agree")
{
    /// <inheritdoc />
    public override bool RestsOnWhatWasRead => true;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => opened.Referral.Triage.Waiting.ExemptionAsked is { } asked
        ?
        [
            $"{StaffChoices.NameOf(asked.By)} asks to take this response out of the 2-hour standard: {TriageText.Of(asked.Reason)}.",
            opened.Texts.GetValueOrDefault(asked.Why.Id, "The words have been erased."),
            "If you do not agree, go back: nothing changes.",
        ]
        : ["Nobody has asked for an exemption."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by) => answers.Give(() => new ConfirmExemption(referral.Id, by.Now));
}
