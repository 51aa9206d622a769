using Ucr.Domain;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>Two records are one person: a clinician says so, whom another referral names. Nothing moves, and it can be taken back (rule 57).</summary>
public sealed class SamePersonForm : RelatedForm
{
    /// <summary>The other record is named by one of its referrals.</summary>
    public SamePersonForm()
        : base("same-person", "The same person as in another referral", "They are one person", nameof(MergePersons.Why)) =>
        Fields = new Dictionary<string, string>(base.Fields, StringComparer.Ordinal) { [nameof(MergePersons.Other)] = "otherReference" };

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; }

    /// <inheritdoc />
    protected override string Nothing => "No open referral of somebody of a similar name was found.";

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) =>
    [
        "Check name, date of birth and NHS number with the person. A likeness alone is not enough, and an address never is.",
        "Warnings are then shown on both. Referrals, times and records stay as they are, so that it can be taken back.",
    ];

    /// <inheritdoc />
    protected override bool Offers(RelatedReferral related) => !related.SamePerson;

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Asked(IReadOnlyList<Choice> others) =>
    [
        .. Names("Which referral is about the same person?", others),
        new("why", "What shows that they are one person?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Referral? other, Answering by)
    {
        var why = answers.Line("why", "Say what shows that they are one person");
        return answers.GiveThrough((http, sender) => http.RequestServices.GetRequiredService<Merging>().Merge(sender, referral.Patient, other!.Patient, why, by.Now));
    }
}
