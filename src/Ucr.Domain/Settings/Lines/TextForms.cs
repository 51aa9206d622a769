using NodaTime.Text;

namespace Ucr.Domain.Settings.Lines;

/// <summary>Lists of people, keys, words and days.</summary>
public static class TextForms
{
    private const int LongestId = 100;

    /// <summary>People, by their id: <c>amira.khan</c>.</summary>
    public static LineForm<StaffId> People { get; } = LineForm<StaffId>.OneEach(
        person => person.Value,
        line => PersonFault(line) is { } wrong ? LineForm<StaffId>.Wrong(wrong) : LineForm<StaffId>.Taken(new(line)));

    /// <summary>Keys: <c>falls_responders</c>.</summary>
    public static LineForm<string> Keys { get; } = LineForm<string>.OneEach(
        key => key, line => IsKey(line) ? LineForm<string>.Taken(line) : LineForm<string>.Wrong(OddKey(line)));

    /// <summary>Days: <c>2026-12-25</c>.</summary>
    public static LineForm<LocalDate> Days { get; } = LineForm<LocalDate>.OneEach(
        LocalDatePattern.Iso.Format,
        line => LocalDatePattern.Iso.Parse(line) is { Success: true, Value: var day } ? LineForm<LocalDate>.Taken(day)
            : LineForm<LocalDate>.Wrong($"'{line}' is not a day. Type year, month and day: 2026-12-25."));

    /// <summary>Something with a key and words, and perhaps more.</summary>
    /// <param name="write">Its parts: the key first.</param>
    /// <param name="read">The item of its parts; null when there are too few or too many.</param>
    /// <param name="example">A whole line.</param>
    public static LineForm<TItem> Keyed<TItem>(Func<TItem, IEnumerable<string>> write, Func<string[], TItem?> read, string example)
        where TItem : class => LineForm<TItem>.OneEach(
            item => string.Join($" {LineForm<TItem>.Between} ", write(item)),
            line => line.Split(LineForm<TItem>.Between, StringSplitOptions.TrimEntries) switch
            {
                var parts when parts.FirstOrDefault(part => part.Length == 0) is not null => LineForm<TItem>.Wrong($"a part of '{line}' is empty. Type it like this: {example}."),
                var parts when !IsKey(parts[0]) => LineForm<TItem>.Wrong(OddKey(parts[0])),
                var parts when read(parts) is { } item => LineForm<TItem>.Taken(item),
                _ => LineForm<TItem>.Wrong($"'{line}' cannot be read. Type it like this: {example}."),
            });

    /// <summary>What is wrong with a person's id; null when nothing is.</summary>
    public static string? PersonFault(string id) =>
        id.Length > LongestId || !id.Any(char.IsLetterOrDigit) || id.Any(letter => char.IsWhiteSpace(letter) || letter is LineForm<StaffId>.Between or ',')
            ? $"'{id}' is not a person's id: give 1 to {LongestId} letters without spaces, as amira.khan." : null;

    /// <summary>True for 2 to 40 small letters, digits, underscores and hyphens.</summary>
    public static bool IsKey(string? key) =>
        key is { Length: >= 2 and <= 40 } && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-');

    /// <summary>What to say of something that is no key.</summary>
    public static string OddKey(string key) => $"'{key}' is not a key: use 2 to 40 small letters, digits, underscores and hyphens.";
}
