namespace Ucr.Server.Pages.Components.Nhs;

/// <summary>Joins class names, leaving out those that are absent.</summary>
internal static class CssClass
{
    /// <summary>The names that are present, separated by one space; null when there is none.</summary>
    public static string? Join(params ReadOnlySpan<string?> names)
    {
        var joined = string.Join(' ', names.ToArray().Where(name => !string.IsNullOrWhiteSpace(name)));
        return joined.Length == 0 ? null : joined;
    }
}
