using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Changing;

/// <summary>After the breach one clinician asks to exempt a response, and a second one decides (rule 29).</summary>
public sealed class ExemptionForm() : PlainForm("exemption", "Ask for an exemption", "Ask for it", nameof(RequestExemption.Reason), nameof(RequestExemption.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The response stays on the 2-hour standard until a second clinician has agreed. Both names stand in the record."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
        [new("reason", "Why is it not subject to the standard?", AcceptFields.Exemptions), new("why", "In your words", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var reason = answers.One<ExemptionReason>("reason", "Choose why it is not subject to the standard");
        var why = answers.Words("why", "Say why it is not subject to the standard");
        return answers.Give(() => new RequestExemption(referral.Id, reason, why, by.Now));
    }
}
