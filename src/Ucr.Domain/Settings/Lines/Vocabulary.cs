namespace Ucr.Domain.Settings.Lines;

/// <summary>The words that people type for the values of a choice, and what else is understood.</summary>
/// <param name="what">Continues "'x' is not …".</param>
/// <param name="words">Each value with its words, the first as it is written; in the order in which they are offered.</param>
public sealed class Vocabulary<TValue>(string what, params (TValue Value, string[] Words)[] words)
    where TValue : struct, Enum
{
    /// <summary>The words of a value; its number where it is none of them.</summary>
    public string Of(TValue value) => words.FirstOrDefault(each => each.Value.Equals(value)).Words?[0] ?? value.ToString();

    /// <summary>The value of some words, in any letters; null when there is none.</summary>
    public TValue? Find(string text) => words
        .Where(each => each.Words.Contains(text, StringComparer.OrdinalIgnoreCase))
        .Select(each => (TValue?)each.Value).FirstOrDefault();

    /// <summary>What to say of words that are none of them.</summary>
    public string Unknown(string text) => $"'{text}' is not {what}. Type one of: {string.Join(", ", words.Select(each => each.Words[0]))}.";

    /// <summary>A list of them, one a line.</summary>
    public LineForm<TValue> Lines() => LineForm<TValue>.OneEach(
        Of, line => Find(line) is { } value ? LineForm<TValue>.Taken(value) : LineForm<TValue>.Wrong(Unknown(line)));
}
