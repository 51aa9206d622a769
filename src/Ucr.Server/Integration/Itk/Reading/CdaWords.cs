using System.Text;
using System.Xml.Linq;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>A narrative as plain lines: whatever breaks a line on the page breaks one here.</summary>
internal static class CdaWords
{
    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal) { "br", "paragraph", "item", "tr", "list", "table", "caption" };

    public static string? Of(XElement narrative)
    {
        var words = new StringBuilder();
        Add(narrative, words);
        var lines = words.ToString().Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var text = string.Join('\n', lines.Where(line => line.Length > 0));
        return text.Length == 0 ? null : text;
    }

    private static void Add(XElement element, StringBuilder words)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    // Line ends in the file are white space; only elements break a line.
                    words.Append(text.Value.ReplaceLineEndings(" "));
                    break;
                case XElement child:
                    var breaks = Breaks.Contains(child.Name.LocalName);
                    words.Append(breaks ? "\n" : child.Name.LocalName is "td" or "th" ? " " : "");
                    Add(child, words);
                    words.Append(breaks ? "\n" : "");
                    break;
            }
        }
    }
}
