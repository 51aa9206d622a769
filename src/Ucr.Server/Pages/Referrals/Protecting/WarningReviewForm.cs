using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Api;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>Somebody asks whether what we warn of is still there (clinical ruling 21).</summary>
public sealed class WarningReviewForm : PlainForm
{
    private readonly Dictionary<string, string> fields;

    /// <summary>Both kinds of warning name their days differently.</summary>
    public WarningReviewForm()
        : base("warning-review", "Look at a warning again", "Save") => fields = new(Named(nameof(ReviewHazard.ReviewOn), nameof(ReviewHazard.ExpiresOn), nameof(ReviewHazard.Why)), StringComparer.Ordinal)
        {
            [nameof(ReviewHazard.Hazard)] = "which",
            [nameof(ReviewWarning.Warning)] = "which",
            [nameof(ReviewWarning.ReviewAt)] = "reviewOn",
            [nameof(ReviewWarning.ExpiresAt)] = "expiresOn",
            [nameof(EndWarning.Reason)] = "why",
        };

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields => fields;

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("which", "Which warning?", [.. ShownWarning.ToReview(opened).Select(warning => new Choice(warning.Key, warning.Words))]),
        Question.YesOrNo("stillThere", "Is it still there?", yes: "Yes", no: "No, it is gone"),
        new("why", "What was found?", Hint: "Without names"),
        Question.Day("reviewOn", "If it is: when is it looked at again?"),
        Question.Day("expiresOn", "If it is: the last day on which it holds"),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var (person, warning) = WarningKey.Read(answers.Line("which", "Choose the warning"));
        var stillThere = answers.Yes("stillThere", "Say whether it is still there");
        var why = answers.Line("why", "Say what was found");
        var review = stillThere ? answers.Day("reviewOn", "Give the day on which it is looked at again") : default;
        var last = stillThere ? answers.Day("expiresOn", "Give the last day on which it holds") : default;
        return (person, stillThere) switch
        {
            (null, _) => answers.Give(() => new ReviewHazard(referral.Id, warning, stillThere, review, last, CommandSending.Typed(why), by.Now)),
            ({ } whose, true) => answers.GiveOnPerson(() => new ReviewWarning(whose, warning, LondonDay.Begins(review), LondonDay.Ends(last), by.Now)),
            ({ } whose, false) => answers.GiveOnPerson(() => new EndWarning(whose, warning, why, by.Now)),
        };
    }
}
