using System.Globalization;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>Plans one more visit: a follow-up, a joint visit of two, or one that must wait until another is over (assessed, then equipped).</summary>
public sealed class PlanVisitForm() : PlainForm("plan-visit", "Plan another visit", "Plan the visit")
{
    private const string Nothing = "none";

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(PlanVisit.Purpose)] = "purpose",
        [nameof(PlanVisit.After)] = "after",
        [nameof(PlanVisit.Needs)] = "minutes",
        [nameof(PlanVisit.EarliestAt)] = "earliestAt",
    };

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, Referral referral, string viewer, ServicePolicies policies) => blank
        .With("after", Nothing).With("people", "1").With("minutes", VisitNeeds.Usual.ExpectedMinutes.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    protected override IReadOnlyList<string> Known(OpenedReferral opened) => opened.Visits.Count == 0
        ? ["No visit is open for this referral. What is asked here is for this visit alone: triage's answer about the first one stays as it is."]
        : ["What is asked here is for this visit alone. It is allocated like any other; one that waits for another is planned to begin after it."];

    /// <inheritdoc />
    protected override IReadOnlyList<Question> Questions(OpenedReferral opened) =>
    [
        new("purpose", "What is it for?", [.. Enum.GetValues<VisitPurpose>().Select(purpose => new Choice(purpose.ToString(), PurposeText.Of(purpose)))]),
        new("after", "Must another visit be over first?", [.. opened.Visits.Select(visit => new Choice(visit.Id.ToString(), PurposeText.Of(visit))), new Choice(Nothing, "No")]),
        Question.Moment("earliestAt", "Not before", "London time. Leave it empty for as soon as possible."),
        new("people", "How many people?", [new("1", "One"), new("2", "Two, both at once")]),
        new("minutes", "Expected time with the patient, in minutes", Hint: "5 to 480"),
        new("capabilities", "What must who goes be able to do?", Hint: $"One a line: {string.Join(", ", CapabilityText.Choices.Select(choice => choice.Text))}. A least grade may follow: Intravenous treatment grade 2.", Long: true),
        new("kit", "What must they bring?", Hint: $"One item a line: {string.Join(", ", KitText.Known.Values)}, or another name", Long: true),
    ];

    /// <inheritdoc />
    protected override FormReading Read(Answers answers, Referral referral, Answering by)
    {
        var purpose = answers.One<VisitPurpose>("purpose", "Choose what the visit is for");
        var after = After(answers);
        var earliest = answers.AtOrNone("earliestAt");
        var needs = Needs(answers);
        return answers.Errors.Count > 0
            ? FormReading.Wrong(answers.Errors)
            : new FormReading(null, []) { OnNewVisit = new(new(answers.NewId(nameof(PlanVisit))), [referral.Id], purpose, needs, earliest, by.Now) { After = after } };
    }

    private static VisitId? After(Answers answers) => answers.Line("after", "Say whether another visit must be over first") switch
    {
        "" or Nothing => null,
        var typed when VisitId.TryParse(typed, null, out var visit) => visit,
        _ => answers.Wrong<VisitId?>("after", "Choose one of the open visits, or no", null),
    };

    private static VisitNeeds Needs(Answers answers)
    {
        var able = TypedNeeds.Able(answers, "capabilities");
        var people = answers.Line("people", "Choose how many people go") is "2" ? 2 : 1;
        var minutes = int.TryParse(answers.Line("minutes", "Give the expected minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole
            : answers.Errors.Any(error => error.Field is "minutes") ? 0 : answers.Wrong("minutes", "Give the expected time with the patient in whole minutes", 0);
        return new([.. able.Select(one => one.Key).Distinct(StringComparer.Ordinal)], people, minutes)
        {
            Kit = TypedNeeds.Kit(answers, "kit"),
            LeastGrades = [.. able.Where(one => one.Grade > 1)],
        };
    }
}
