using System.Text;
using System.Text.RegularExpressions;

namespace Ucr.Server.Settings;

/// <summary>JSON pointers (RFC 6901) from the paths that the reader names: <c>$.policies.clocks.limits[0].limit</c>.</summary>
internal static partial class JsonPointers
{
    public static string Of(string? path)
    {
        var pointer = new StringBuilder();
        foreach (Match step in Steps().Matches(path ?? ""))
        {
            var name = step.Groups["name"].Success ? step.Groups["name"].Value : step.Groups["quoted"].Success ? step.Groups["quoted"].Value : step.Groups["at"].Value;
            pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }

    [GeneratedRegex(@"\.(?<name>[^.\[]+)|\['(?<quoted>[^']*)'\]|\[(?<at>\d+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Steps();
}
