using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>The NHS number of somebody unknown is known now. Receipt and clocks stay (rule 57).</summary>
public sealed class IdentifyForm() : PlainForm("identified", "Give the patient's NHS number", "Save the number", "NhsNumber")
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        ["If the service holds a person with this number, the referral is filed under them. If not, this person bears it from now on."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("nhsNumber", "NHS number", Hint: "10 digits, with or without spaces"),
        Question.YesOrNo("traced", "Was it traced?", yes: "Yes, it is verified", no: "No, somebody told us"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var typed = answers.Line("nhsNumber", "Give the NHS number");
        var traced = answers.Yes("traced", "Say whether it was traced");
        if (typed.Length > 0 && !NhsNumber.TryParse(typed, out _))
        {
            answers.Wrong("nhsNumber", "This is no NHS number: check its ten digits", false);
        }

        return answers.GiveThrough((http, sender) => http.RequestServices.GetRequiredService<Identifying>().Identify(sender, referral.Id, typed, traced, by.Now));
    }
}
