using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>May anybody there be told that we come? Anybody at the desk forbids it; only a registered clinician allows it again (clinical ruling 12).</summary>
public sealed class ContactWishForm() : PlainForm("contact-wish", "Who may be told that we come", "Save", nameof(RecordContactWish.DoNotTell), nameof(RecordContactWish.Why))
{
    private static readonly Choice[] Wishes =
    [
        new("yes", "Do not tell", "No link, no e-mail, no text message and no arrival time. Speak to the patient alone."), new("no", "They may be told again", "A registered clinician decides this"),
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
        [opened.Referral.Triage.Person.DoNotTell ? "Do not tell: nobody there may learn that we come." : "Nothing stands against telling them."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) => [new("doNotTell", "From now on", Wishes), new("why", "Why?", Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var doNotTell = answers.Yes("doNotTell", "Choose whether they may be told");
        var why = answers.Words("why", "Say why");
        return answers.Give(() => new RecordContactWish(referral.Id, doNotTell, why, by.Now));
    }
}
