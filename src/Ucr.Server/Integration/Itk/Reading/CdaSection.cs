using System.Xml.Linq;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>A section of a document.</summary>
/// <param name="Title">As its supplier calls it; null where it has none.</param>
/// <param name="Text">Its narrative; null where it has none.</param>
/// <param name="Level">1 for the sections that stand directly in the body's.</param>
public sealed record CdaSection(string? Title, XElement? Text, int Level)
{
    /// <summary>The narrative as plain lines.</summary>
    public string? Words => Text is null ? null : CdaWords.Of(Text);

    /// <summary>Masked: it is about a patient.</summary>
    public override string ToString() => "section (masked)";

    /// <summary>A section and those in it. The body's own section has neither title nor text, and does not count.</summary>
    internal static IEnumerable<CdaSection> Of(XElement section, int level)
    {
        var (title, text) = (section.At("title").Text(), section.At("text"));
        var counts = title is not null || text is not null;
        return [.. counts ? [new CdaSection(title, text, level)] : Array.Empty<CdaSection>(),
            .. section.All("component").SelectMany(part => part.All("section")).SelectMany(inner => Of(inner, counts ? level + 1 : level))];
    }
}
