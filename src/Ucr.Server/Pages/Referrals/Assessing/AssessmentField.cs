using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Assessing;

/// <summary>How an answer is typed.</summary>
public enum AnswerShape
{
    /// <summary>One of a few, side by side.</summary>
    Radios,

    /// <summary>One of a list.</summary>
    List,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Words about the patient.</summary>
    Words,
}

/// <summary>One answer of the structured triage: how it is asked, read, shown and put into the record.</summary>
/// <param name="Name">The form's field.</param>
/// <param name="Label">The question.</param>
/// <param name="Shape">How it is typed.</param>
public sealed record AssessmentField(string Name, string Label, AnswerShape Shape)
{
    private static readonly IReadOnlyList<Choice> YesNo = [new("Yes", "Yes"), new("No", "No"), new("NotKnown", "Not known")];

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Shown under the question; null where it says enough.</summary>
    public string? Hint { get; init; }

    /// <summary>The value as the form has it; null when nobody asked.</summary>
    public required Func<TriageAssessment, string?> Read { get; init; }

    /// <summary>The words that were typed; null when none were.</summary>
    public Func<TriageAssessment, FreeText?> Text { get; init; } = _ => null;

    /// <summary>Puts a typed value into the record; null when it cannot be read.</summary>
    public required Func<TriageAssessment, string, TriageAssessment?> Write { get; init; }

    /// <summary>The value in words; null when nobody asked.</summary>
    public string? Shown(TriageAssessment found) => Read(found) is not { } value ? null : Choices.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.Ordinal))?.Text ?? value;

    /// <summary>A question with yes, no or not known.</summary>
    public static AssessmentField Asked(string name, string label, Func<TriageAssessment, Answer> read, Func<TriageAssessment, Answer, TriageAssessment> write) =>
        new(name, label, AnswerShape.Radios)
        {
            Choices = YesNo,
            Read = found => read(found) is var answer && answer == Answer.NotAsked ? null : answer.ToString(),
            Write = (found, typed) => Enum.TryParse<Answer>(typed, out var answer) && Enum.IsDefined(answer) ? write(found, answer) : null,
        };

    /// <summary>The same with words beside it: two fields.</summary>
    public static IEnumerable<AssessmentField> Said(string name, string label, string words, Func<TriageAssessment, Stated> read, Func<TriageAssessment, Stated, TriageAssessment> write) =>
    [
        Asked(name, label, found => read(found).Answer, (found, answer) => write(found, read(found) with { Answer = answer })),
        Written($"{name}Words", words, found => read(found).Words, (found, text) => write(found, read(found) with { Words = text })),
    ];

    /// <summary>A plan: whether there is one, whether it was seen, and where it is.</summary>
    public static IEnumerable<AssessmentField> Plan(string name, string label, Func<TriageAssessment, PlanSeen> read, Func<TriageAssessment, PlanSeen, TriageAssessment> write) =>
    [
        Asked(name, $"Is there {label}?", found => read(found).InPlace, (found, answer) => write(found, read(found) with { InPlace = answer })),
        Asked($"{name}Seen", "Has one of us seen it?", found => read(found).Seen, (found, answer) => write(found, read(found) with { Seen = answer })),
        Written($"{name}Where", "Where is the form?", found => read(found).Where, (found, text) => write(found, read(found) with { Where = text })),
    ];

    /// <summary>Words about the patient.</summary>
    public static AssessmentField Written(string name, string label, Func<TriageAssessment, FreeText?> read, Func<TriageAssessment, FreeText, TriageAssessment> write) =>
        new(name, label, AnswerShape.Words)
        {
            Read = _ => null,
            Text = read,
            Write = (found, typed) => write(found, FreeText.Typed(Guid.NewGuid(), typed)),
        };

    /// <summary>One of a list.</summary>
    public static AssessmentField OneOf<T>(
        string name, string label, IReadOnlyList<(T Value, string Words)> values, Func<TriageAssessment, T?> read, Func<TriageAssessment, T, TriageAssessment> write)
        where T : struct, Enum =>
        new(name, label, AnswerShape.List)
        {
            Choices = [.. values.Select(one => new Choice(one.Value.ToString(), one.Words))],
            Read = found => read(found)?.ToString(),
            Write = (found, typed) => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? write(found, value) : null,
        };

    /// <summary>A whole number.</summary>
    public static AssessmentField Whole(string name, string label, Func<TriageAssessment, int?> read, Func<TriageAssessment, int, TriageAssessment> write) =>
        new(name, label, AnswerShape.Number)
        {
            Read = found => read(found)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Write = (found, typed) => int.TryParse(typed.Trim(), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value) ? write(found, value) : null,
        };
}

/// <summary>Answers that belong together, on the page and in what is read.</summary>
/// <param name="Key">For the page.</param>
/// <param name="Title">The group's heading.</param>
/// <param name="Fields">In the order in which they are asked.</param>
public sealed record AssessmentGroup(string Key, string Title, IReadOnlyList<AssessmentField> Fields);
