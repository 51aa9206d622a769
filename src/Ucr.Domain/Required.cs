namespace Ucr.Domain;

/// <summary>Words that a command cannot do without.</summary>
internal static class Required
{
    /// <summary>The refusal when nothing was typed; null when something was.</summary>
    public static Refusal? Words(FreeText? text, string field, string what) =>
        text is null || (text.Words is { } words && string.IsNullOrWhiteSpace(words)) ? Refusal.Missing(field, what) : null;

    /// <summary>The refusal when nothing was typed; null when something was.</summary>
    public static Refusal? Words(string? text, string field, string what) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Missing(field, what) : null;
}
