using Ucr.Domain;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>Refers the person on: ours until somebody there has taken them (clinical rulings 4 and 23).</summary>
public sealed class OnwardForm() : VisitForm("onward", "Refer on", "Save the onward referral", "The onward referral is saved: it stays ours until they have taken it", nameof(ReferOn.To), nameof(ReferOn.Why))
{
    /// <inheritdoc />
    public override IReadOnlyList<string[]> Needs => [["to", "Choose the service"], ["why", "Say what for"]];

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.RecordOutcome or VisitStep.Finished;

    /// <inheritdoc />
    public override IReadOnlyList<Question> Questions(VisitCardModel card) => [Question.List("to", "Which service?", ServiceChoices.Receivers), new("why", "What for?", Long: true)];

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var answers = new Answers(form);
        var (to, why) = (answers.Line("to", Needs[0][1]), answers.Words("why", Needs[1][1]));
        return answers.Give(() => new ReferOn(referral.Id, to, why, by.At));
    }
}
