using System.Xml.Linq;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>Elements by their local names: suppliers write the same document with several prefixes and namespaces.</summary>
public static class Elements
{
    /// <summary>The children of this name.</summary>
    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Is(name)) ?? [];

    /// <summary>The first element at the end of a path of names; null when the path breaks off.</summary>
    public static XElement? At(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.All(name).FirstOrDefault();
        }

        return element;
    }

    /// <summary>Every element of this name below, in their order.</summary>
    public static IEnumerable<XElement> Within(this XElement? element, string name) =>
        element?.Descendants().Where(child => child.Is(name)) ?? [];

    /// <summary>Has this local name, whatever its namespace.</summary>
    public static bool Is(this XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    /// <summary>An attribute without white space around it; null when it is missing or empty.</summary>
    public static string? Value(this XElement? element, string attribute)
    {
        var value = element?.Attributes().FirstOrDefault(one => string.Equals(one.Name.LocalName, attribute, StringComparison.Ordinal))?.Value;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>The text, white space made one space; null when nothing is left.</summary>
    public static string? Text(this XElement? element)
    {
        var text = element is null ? "" : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }
}
