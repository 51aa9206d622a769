using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>Somebody agrees or declines. A relative or a home cannot decline for the patient (clinical ruling 11).</summary>
public sealed class ConsentForm() : PlainForm(
    "consent", "Consent", "Save the answer", nameof(RecordConsent.To), nameof(RecordConsent.Given), nameof(RecordConsent.Who), nameof(RecordConsent.Words))
{
    private static readonly Choice[] Whose =
    [
        new("Patient", "The patient"),
        new("AttorneySeen", "An attorney", "You have seen the power of attorney"),
        new("BestInterests", "A best-interests decision", "Recorded with the assessment of capacity"),
        new("Relative", "A relative or carer", "They may speak for the patient, and cannot decline for them"),
        new("CareHome", "Staff of the care home", "They may speak for the patient, and cannot decline for them"),
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => PersonKnown.Consents(opened.Referral);

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("to", "What was asked?", [new("Response", "The response: assessment, visit and care"), new("SharingRecord", "Sharing the record with other services"), new("TellingOthers", "Telling somebody else about it")]),
        Question.YesOrNo("given", "What was the answer?", yes: "Agreed", no: "Declined"),
        new("who", "Who gave the answer?", Whose),
        new("words", "What did they say?", Hint: "If they said more than yes or no", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var to = answers.One<ConsentTo>("to", "Choose what they were asked");
        var given = answers.Yes("given", "Say whether they agreed");
        var who = answers.One<ConsentBy>("who", "Choose who gave the answer");
        return answers.Give(() => new RecordConsent(referral.Id, to, given, who, answers.WordsOrNone("words"), by.Now));
    }
}
