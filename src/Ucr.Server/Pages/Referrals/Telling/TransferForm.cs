using Ucr.Domain;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Telling;

/// <summary>A live warm transfer begins: whoever owns it stays on the line (clinical ruling 8).</summary>
public sealed class TransferForm() : PlainForm(
    "warm-transfer", "Hand over on the line", "Start the transfer", nameof(StartWarmTransfer.Reason), nameof(StartWarmTransfer.To), nameof(StartWarmTransfer.Owner))
{
    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank.With("owner", viewer);

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["Stay on the line until somebody at the other end has taken over. Until then the person is ours."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("reason", "Why are they handed over?", Choices<TransferReason>(TriageText.Of)),
        new("to", "To whom?", Choices<TransferTo>(TriageText.Of)),
        new("owner", "Who stays on the line?", Hint: "A colleague's full name"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var reason = answers.One<TransferReason>("reason", "Choose why they are handed over");
        var to = answers.One<TransferTo>("to", "Choose to whom they are handed over");
        var owner = answers.Colleague("owner", "Name who stays on the line");
        return answers.Give(() => new StartWarmTransfer(referral.Id, reason, to, owner, by.Now));
    }
}
