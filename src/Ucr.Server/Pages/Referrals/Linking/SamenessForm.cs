using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Storage;

namespace Ucr.Server.Pages.Referrals.Linking;

/// <summary>Two records are one person, or were said to be and are two: a clinician says so, whom another referral names. Nothing moves (rule 57).</summary>
public sealed class SamenessForm : RelatedForm
{
    private readonly Words words;
    private readonly bool offered;
    private readonly Func<Merging, CommandSender, PatientId, PatientId, string, NodaTime.Instant, Task<CommandAnswer>> say;

    private SamenessForm(string name, Words words, bool offered, Func<Merging, CommandSender, PatientId, PatientId, string, NodaTime.Instant, Task<CommandAnswer>> say)
        : base(name, words.Title, words.Button, nameof(MergePersons.Why)) =>
        (this.words, this.offered, this.say, Fields) = (words, offered, say, new Dictionary<string, string>(base.Fields, StringComparer.Ordinal)
        {
            [nameof(MergePersons.Other)] = "otherReference",
        });

    /// <summary>They are one person. It can be taken back.</summary>
    public static SamenessForm OnePerson { get; } = new(
        "same-person",
        new("The same person as in another referral", "They are one person", "No open referral of somebody of a similar name was found.", "Which referral is about the same person?", "What shows that they are one person?",
        [
            "Check name, date of birth and NHS number with the person. A likeness alone is not enough, and an address never is.",
            "Warnings are then shown on both. Referrals, times and records stay as they are, so that it can be taken back.",
        ]),
        offered: false, (merging, sender, patient, other, why, at) => merging.Merge(sender, patient, other, why, at));

    /// <summary>They are two after all: both are again exactly what they were.</summary>
    public static SamenessForm TwoPeople { get; } = new(
        "two-people",
        new(
            "They are two people after all", "They are two people", "No open referral of a record that is said to be this person was found.", "Which referral is about somebody else?", "What shows that they are two people?",
            ["Each record then stands for itself again. Referrals and times were never moved."]),
        offered: true, (merging, sender, patient, other, why, at) => merging.Unmerge(sender, patient, other, why, at));

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; }

    /// <inheritdoc />
    protected override string Nothing => words.Nothing;

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => words.Known;

    /// <inheritdoc />
    protected override bool Offers(RelatedReferral related) => related.SamePerson == offered;

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Asked(IReadOnlyList<Choice> others) => [.. Names(words.Which, others), new("why", words.Why, Long: true)];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Referral? other, Answering by)
    {
        var why = answers.Line("why", words.Why.Replace("What shows", "Say what shows", StringComparison.Ordinal).TrimEnd('?'));
        return answers.GiveThrough((http, sender) => say(http.RequestServices.GetRequiredService<Merging>(), sender, referral.Patient, other!.Patient, why, by.Now));
    }

    private sealed record Words(string Title, string Button, string Nothing, string Which, string Why, IReadOnlyList<string> Known);
}
