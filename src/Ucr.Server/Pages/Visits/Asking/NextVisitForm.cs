using System.Globalization;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;

namespace Ucr.Server.Pages.Visits.Asking;

/// <summary>Asks for the next visit from the house: planned like any other, by the desk and the planner.</summary>
public sealed class NextVisitForm() : VisitForm("next-visit", "Ask for the next visit", "Ask for the visit", "The next visit is asked for", nameof(PlanVisit.EarliestAt))
{
    private static readonly IReadOnlyList<Choice> Purposes = [new(nameof(VisitPurpose.FollowUp), "Follow-up"), new(nameof(VisitPurpose.Reablement), "Reablement"), new(nameof(VisitPurpose.Joint), "Joint visit")];

    private static readonly IReadOnlyList<Choice> Minutes = [new("20", "20 minutes"), new("30", "30 minutes"), new("45", "45 minutes"), new("60", "1 hour"), new("90", "1 hour 30 minutes")];

    /// <inheritdoc />
    public override IReadOnlyList<string[]> Needs => [["purpose", "Choose what the visit is for"], ["minutes", "Choose how long it takes"]];

    /// <inheritdoc />
    public override bool IsAskedAt(VisitStep next) => next is VisitStep.RecordOutcome or VisitStep.Finished;

    /// <inheritdoc />
    public override IReadOnlyList<Question> Questions(VisitCardModel card) =>
    [
        new("purpose", "What is it for?", Purposes), Question.Moment("earliestAt", "Not before", "London time. Leave it empty for as soon as possible."),
        new("minutes", "How long with the patient?", Minutes), new("people", "How many people?", [new("1", "One"), new("2", "Two, both at once")]),
    ];

    /// <inheritdoc />
    public override FormState Prepare(FormState blank, VisitCardModel card) => blank.With("people", "1");

    /// <inheritdoc />
    public override FormReading Read(FormState form, Visit visit, Referral referral, Answered by)
    {
        var answers = new Answers(form);
        var purpose = answers.One<VisitPurpose>("purpose", Needs[0][1]);
        var earliest = answers.AtOrNone("earliestAt");
        var minutes = answers.LineOrNone("minutes") is { } typed && Minutes.Any(one => string.Equals(one.Value, typed, StringComparison.Ordinal)) ? int.Parse(typed, CultureInfo.InvariantCulture) : answers.Wrong("minutes", Needs[1][1], 0);
        return answers.Errors.Count > 0
            ? FormReading.Wrong(answers.Errors)
            : new FormReading(null, [])
            {
                OnNewVisit = new(new(answers.NewId(nameof(PlanVisit))), [referral.Id], purpose, new VisitNeeds([], answers.LineOrNone("people") is "2" ? 2 : 1, minutes), earliest, by.At),
            };
    }
}
