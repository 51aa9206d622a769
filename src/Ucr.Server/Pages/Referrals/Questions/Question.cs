using Ucr.Server.Pages.Components.Nhs;

namespace Ucr.Server.Pages.Referrals.Questions;

/// <summary>How an answer is given.</summary>
public enum QuestionShape
{
    /// <summary>A few words.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>One of a few, all of them seen.</summary>
    OneOf,

    /// <summary>One of a long list.</summary>
    List,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A London day.</summary>
    Day,

    /// <summary>A London date and time.</summary>
    Moment,

    /// <summary>A file.</summary>
    File,
}

/// <summary>One question of a plain form.</summary>
/// <param name="Name">Its field.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Items">What may be chosen; none where something is typed.</param>
/// <param name="Hint">What helps to answer; null when nothing is needed.</param>
/// <param name="Long">Several lines are typed.</param>
public sealed record Question(string Name, string Label, IReadOnlyList<Choice>? Items = null, string? Hint = null, bool Long = false)
{
    private readonly QuestionShape? shape;

    /// <summary>How the answer is given; by what may be chosen where nothing else is said.</summary>
    public QuestionShape Shape
    {
        get => shape ?? (Items is not null ? QuestionShape.OneOf : Long ? QuestionShape.Lines : QuestionShape.Line);
        init => shape = value;
    }

    /// <summary>Yes or no.</summary>
    public static Question YesOrNo(string name, string label, string? hint = null, string yes = "Yes", string no = "No") =>
        new(name, label, [new("yes", yes), new("no", no)], hint);

    /// <summary>A number.</summary>
    public static Question Number(string name, string label, string? hint = null) => new(name, label, Hint: hint) { Shape = QuestionShape.Number };

    /// <summary>A London day.</summary>
    public static Question Day(string name, string label, string? hint = null) => new(name, label, Hint: hint) { Shape = QuestionShape.Day };

    /// <summary>A London date and time.</summary>
    public static Question Moment(string name, string label, string? hint = null) => new(name, label, Hint: hint ?? "London time") { Shape = QuestionShape.Moment };

    /// <summary>A file of one of these types; on a phone its camera is offered.</summary>
    public static Question File(string name, string label, string types) => new(name, label) { Shape = QuestionShape.File, Types = types };

    /// <summary>The types of a file, as the browser wants them; null for everything else.</summary>
    public string? Types { get; init; }

    /// <summary>One of a long list.</summary>
    public static Question List(string name, string label, IReadOnlyList<Choice> items, string? hint = null) => new(name, label, items, hint) { Shape = QuestionShape.List };
}
