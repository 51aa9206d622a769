using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>The sender wants the referral back, and a clinician answers (clinical ruling 6).</summary>
public sealed class WithdrawalForm() : PlainForm(
    "withdrawal-answer", "The sender wants it back", "Answer the sender", nameof(AcknowledgeWithdrawal.GivenBack), nameof(AcknowledgeWithdrawal.Why))
{
    private static readonly Choice[] Ways = [new("yes", "They have it back", "It closes here. Nobody who is under way or with the patient is called off."), new("no", "We go on")];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("givenBack", "What is the answer?", Ways), new("why", "Why, for the sender?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var givenBack = answers.Yes("givenBack", "Choose the answer");
        var why = answers.Words("why", "Say why, for the sender");
        return answers.Give(() => new AcknowledgeWithdrawal(referral.Id, givenBack, why, by.Now));
    }
}
