using Ucr.Domain;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Following;

/// <summary>The person is referred on to another service: ours until that one has taken them (clinical rulings 4 and 23).</summary>
public sealed class ReferOnForm() : PlainForm("refer-on", "Refer on", "Save the onward referral", nameof(ReferOn.To), nameof(ReferOn.Why))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The person stays ours until somebody there has taken them: record their answer."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("to", "Which service?", Hint: "For example, community falls service"), new("why", "What for?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var (to, why) = (answers.Line("to", "Name the service"), answers.Words("why", "Say what the person is referred on for"));
        return answers.Give(() => new ReferOn(referral.Id, to, why, by.Now));
    }
}
