using Ucr.Domain;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>Two records that were said to be one person are two: both are again exactly what they were.</summary>
public sealed class TwoPeopleForm : RelatedForm
{
    /// <summary>The other record is named by one of its referrals.</summary>
    public TwoPeopleForm()
        : base("two-people", "They are two people after all", "They are two people", nameof(UnmergePersons.Why)) =>
        Fields = new Dictionary<string, string>(base.Fields, StringComparer.Ordinal) { [nameof(UnmergePersons.Other)] = "otherReference" };

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; }

    /// <inheritdoc />
    protected override string Nothing => "No open referral of a record that is said to be this person was found.";

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => ["Each record then stands for itself again. Referrals and times were never moved."];

    /// <inheritdoc />
    protected override bool Offers(RelatedReferral related) => related.SamePerson;

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Asked(IReadOnlyList<Choice> others) =>
    [
        .. Names("Which referral is about somebody else?", others),
        new("why", "What shows that they are two people?", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Referral? other, Answering by)
    {
        var why = answers.Line("why", "Say what shows that they are two people");
        return answers.GiveThrough((http, sender) => http.RequestServices.GetRequiredService<Merging>().Unmerge(sender, referral.Patient, other!.Patient, why, by.Now));
    }
}
