using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>Warns whoever goes there: for this referral, or for as long as it lasts wherever the person or the place is met (clinical ruling 21).</summary>
public sealed class WarningForm : PlainForm
{
    private readonly Dictionary<string, string> fields;

    /// <summary>Both kinds of warning name their days differently.</summary>
    public WarningForm()
        : base("warning", "Warn whoever goes there", "Save the warning") => fields = new(Named(nameof(RecordHazard.Kind), nameof(RecordHazard.What), nameof(RecordHazard.ReviewOn), nameof(RecordHazard.ExpiresOn)), StringComparer.Ordinal)
        {
            [nameof(RecordWarning.ReviewAt)] = "reviewOn",
            [nameof(RecordWarning.ExpiresAt)] = "expiresOn",
        };

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields => fields;

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("kind", "What is it?", Dangers.Choices),
        new("what", "What does whoever goes there have to know?", Long: true),
        new("holdsFor", "What does it belong to?",
        [
            .. WarningKey.MayStay(opened.By) ? Staying(opened.Referral) : [],
            new("referral", "This referral only"),
        ]),
        Question.Day("reviewOn", "When is it looked at again?", "From tomorrow"),
        Question.Day("expiresOn", "The last day on which it holds", "A year from now at most"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var kind = answers.One<Danger>("kind", "Choose what it is");
        var what = answers.Words("what", "Say what whoever goes there has to know");
        var holdsFor = answers.Line("holdsFor", "Choose what it belongs to");
        var review = answers.Day("reviewOn", "Give the day on which it is looked at again");
        var last = answers.Day("expiresOn", "Give the last day on which it holds");
        return string.Equals(holdsFor, "referral", StringComparison.Ordinal)
            ? answers.Give(() => new RecordHazard(referral.Id, answers.NewId(nameof(RecordHazard)), Dangers.OnReferral(kind), what, review, last, by.Now))
            : answers.GiveOnPerson(() => new RecordWarning(
                referral.Patient, answers.NewId(nameof(RecordWarning)), Dangers.OnPerson(kind),
                string.Equals(holdsFor, "place", StringComparison.Ordinal) ? referral.Place : null, what, LondonDay.Begins(review), LondonDay.Ends(last), by.Now));
    }

    private static IEnumerable<Choice> Staying(Referral referral)
    {
        yield return new("person", "The person", "It comes with every later referral");
        if (referral.Place is not null) yield return new("place", "This address", "It comes with every later referral, as long as they are there");
    }
}
