using System.Xml.Linq;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Integration.Itk.Mapping;

/// <summary>A name, in parts or as one text, which then stands as the family name.</summary>
internal sealed record CdaName(string? Family, string? Given, string? Title)
{
    public static CdaName Of(XElement? name)
    {
        var parts = new CdaName(Joined(name, "family"), Joined(name, "given"), Joined(name, "prefix"));
        return parts is { Family: null, Given: null } && name?.HasElements != true ? new(name.Text(), null, null) : parts;
    }

    /// <summary>As one would say it; null without any part.</summary>
    public string? Words
    {
        get
        {
            var words = string.Join(' ', new[] { Title, Given, Family }.Where(part => part is not null));
            return words.Length == 0 ? null : words;
        }
    }

    public override string ToString() => "name (masked)";

    private static string? Joined(XElement? name, string part)
    {
        var words = string.Join(' ', name.All(part).Select(one => one.Text()).Where(one => one is not null));
        return words.Length == 0 ? null : words;
    }
}
