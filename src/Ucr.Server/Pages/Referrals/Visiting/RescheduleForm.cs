using Ucr.Domain;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>The visit is to be at another time. The clock runs on (rule 29).</summary>
public sealed class RescheduleForm() : PlainForm("reschedule", "Another time for the visit", "Save the time", nameof(RescheduleVisit.EarliestAt), nameof(RescheduleVisit.Reason), nameof(RescheduleVisit.ByPatient))
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["The clock runs on. Tell the patient when we come now."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        .. WhichVisit.Asked(opened),
        Question.Moment("earliestAt", "Not before", "London time. Leave it blank for as soon as possible."),
        Question.YesOrNo("byPatient", "Does the patient want it?"),
        new("reason", "Why?", Hint: "Without patient data"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var visit = WhichVisit.Read(answers, referral);
        var earliest = answers.AtOrNone("earliestAt");
        var byPatient = answers.Yes("byPatient", "Say whether the patient wants it");
        var reason = answers.Line("reason", "Say why");
        return answers.GiveOnVisit(() => new RescheduleVisit(visit, earliest, byPatient, reason, by.Now));
    }
}
