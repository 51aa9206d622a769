using Ucr.Domain.Outcomes;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Visits.Steps;

/// <summary>What a clinician's forms offer. A reason's value is what the event keeps: words without patient data.</summary>
public static class VisitChoices
{
    /// <summary>Why somebody cannot take a visit.</summary>
    public static IReadOnlyList<Choice> CannotTake { get; } = Each(
        "Still with another patient", "Too far to be there in time", "My shift ends before", "Not within my scope", "Vehicle or equipment", "Not safe to go alone", "Unwell");

    /// <summary>What can be tried at a door that nobody opens (clinical ruling 15).</summary>
    public static IReadOnlyList<Choice> Tried { get; } = Each(
        "Rang the patient", "Rang the next of kin", "Rang whoever referred", "Knocked at doors and windows", "Asked neighbours or the warden", "Tried the key safe", "Asked the hospital");

    /// <summary>What came of the visit.</summary>
    public static IReadOnlyList<Choice> Outcomes { get; } =
        [.. Enum.GetValues<OutcomeResult>().Select(result => new Choice(result.ToString(), ClosureText.Of(result)))];

    /// <summary>Who was told: only what the service keeps as a fact.</summary>
    public static IReadOnlyList<Choice> Told { get; } = [new("referrer", "Whoever referred the patient")];

    /// <summary>The form of what came of the visit, with everything that it offers.</summary>
    public static VisitFormModel Outcome(PageFrame frame, VisitCardModel card, FormState form) => new(frame, card, form, Outcomes) { NextChoices = ServiceChoices.Receivers, ToldChoices = Told };

    private static IReadOnlyList<Choice> Each(params string[] words) => [.. words.Select(word => new Choice(word, word))];
}
