using System.Text.RegularExpressions;

namespace Ucr.Domain.Specs.Documents.Standards;

/// <summary>A spec whose name says which rule it proves.</summary>
internal sealed record NamedSpec(string Project, string Class, string Method);

/// <summary>Every spec named <c>rule_NN_…</c> or <c>ruling_NN_…</c> in the source of all spec projects.</summary>
internal static partial class NamedSpecs
{
    public static IReadOnlyList<NamedSpec> Find() =>
    [
        .. RepositoryFiles.Under("tests", "*.cs").SelectMany(file => In(Project(file), File.ReadAllText(file)))
            .OrderBy(spec => spec.Project, StringComparer.Ordinal).ThenBy(spec => spec.Class, StringComparer.Ordinal).ThenBy(spec => spec.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<NamedSpec> In(string project, string source)
    {
        var inside = "";
        foreach (Match found in ClassOrSpec().Matches(source))
        {
            if (found.Groups["class"].Success)
            {
                inside = found.Groups["class"].Value;
            }
            else
            {
                yield return new(project, inside, found.Groups["spec"].Value);
            }
        }
    }

    private static string Project(string file) =>
        Path.GetRelativePath(Path.Combine(RepositoryFiles.Root(), "tests"), file).Split(Path.DirectorySeparatorChar)[0];

    [GeneratedRegex(@"\bclass\s+(?<class>\w+)|\bpublic\s+(?:static\s+)?(?:async\s+)?(?:void|Task|ValueTask)\s+(?<spec>(?:rule|ruling)_\d\d_\w+)\s*\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ClassOrSpec();
}
