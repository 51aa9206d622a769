namespace Ucr.Server.Pages.Visits;

/// <summary>A visit's steps in words. At the door does not stop the clock; with the patient does, after identity is confirmed.</summary>
public static class VisitWords
{
    /// <summary>The steps in order, as the bar under the clock names them.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["Accepted", "Set off", "At the door", "With patient", "Outcome"];

    /// <summary>Where a visit stands for somebody who looks on.</summary>
    public static string Standing(VisitStep next) => next == VisitStep.Accept ? "Not accepted" : Steps[(int)next - 1];

    /// <summary>What the main button says.</summary>
    public static string Button(VisitStep step) => step switch
    {
        VisitStep.Accept => "Accept",
        VisitStep.SetOff => "Set off",
        VisitStep.AtTheDoor => "At the door",
        VisitStep.WithThePatient => "With the patient",
        VisitStep.RecordOutcome => "Record outcome",
        _ => "Finished",
    };

    /// <summary>What the main button posts as <c>step</c>.</summary>
    public static string Value(VisitStep step) => step switch
    {
        VisitStep.Accept => "accept",
        VisitStep.SetOff => "set-off",
        VisitStep.AtTheDoor => "at-the-door",
        VisitStep.WithThePatient => "with-the-patient",
        VisitStep.RecordOutcome => "record-outcome",
        _ => "finished",
    };

    /// <summary>What stands over a card.</summary>
    public static string Heading(VisitStep step) => step switch
    {
        VisitStep.Accept => "New visit for you",
        VisitStep.SetOff => "Accepted, next",
        VisitStep.Finished => "Finished",
        _ => "Your visit now",
    };
}
