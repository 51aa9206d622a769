namespace Ucr.Domain.Settings.Lines;

/// <summary>What came of reading one line.</summary>
/// <param name="Items">What stands there; null when it cannot be read.</param>
/// <param name="Wrong">Which word is wrong and what to type instead; null when it was read.</param>
public sealed record LineRead<TItem>(IReadOnlyList<TItem>? Items, string? Wrong);

/// <summary>A list of the settings as lines that people read and type. What was written reads back as it was.</summary>
/// <param name="Write">The items as lines.</param>
/// <param name="Read">The items of one line: usually one.</param>
public sealed record LineForm<TItem>(Func<IReadOnlyList<TItem>, IEnumerable<string>> Write, Func<string, LineRead<TItem>> Read)
{
    /// <summary>What stands between the parts of a line; no text of the settings may hold it.</summary>
    public const char Between = '|';

    /// <summary>A form with one item a line.</summary>
    public static LineForm<TItem> OneEach(Func<TItem, string> write, Func<string, LineRead<TItem>> read) => new(items => items.Select(write), read);

    /// <summary>One item was read.</summary>
    public static LineRead<TItem> Taken(TItem item) => new([item], null);

    /// <summary>The line cannot be read.</summary>
    public static LineRead<TItem> Wrong(string words) => new(null, words);
}
